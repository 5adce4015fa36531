package org.sitr.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitr.access.FacetView;
import org.sitr.access.Purpose;
import org.sitr.access.Refused;
import org.sitr.access.Shown;
import org.sitr.security.seal.SealedField;
import org.sitr.web.form.Draft;
import org.sitr.web.form.Typed;
import org.sitr.web.form.Words;
import org.sitr.web.page.Exchange;

/// Changes a section of a person. What was typed comes back whatever happens; a change meanwhile
/// shows both; a field that was hidden has no input and is never written.
@Named("change")
@RequestScoped
public class ChangePage {

  @Inject Exchange exchange;
  @Inject Subject subject;
  @Inject Asking asking;
  @Inject Doors doors;
  @Inject Words words;

  private Section section = Section.CASE;
  private @Nullable Draft draft;
  private long revision;
  private boolean shown;

  /// The view action.
  public void act() {
    section = subject.section();
    if (isFirst()) return;
    if (exchange.isTyped() && !exchange.get("revision").isEmpty()) {
      typed();
      if (exchange.pressed().equals("save")) why().ifPresent(this::save);
    } else if (!section.isRevealed() || exchange.pressed().equals("open")) {
      why().ifPresent(this::open);
    }
  }

  private Optional<Purpose> why() {
    return section.isRevealed() ? asking.stated() : Optional.of(asking.usual());
  }

  private void open(Purpose why) {
    try {
      var view = doors.open(section, subject.person(), why);
      if (!view.mayChange()) throw new Refused.NotYours();
      var typed = new Typed();
      view.fields().forEach(f -> typed.put(Draft.input(f.field()), f.field().form(), f.text()));
      show(fields(view), typed, view.revision());
    } catch (Refused.Needs needs) {
      asking.needs(needs);
    }
  }

  private List<SealedField<?>> fields(FacetView view) {
    return view.fields().stream()
        .filter(f -> !(f.shown() instanceof Shown.Hidden))
        .<SealedField<?>>map(f -> f.field())
        .filter(f -> !section.form().byOtherActs().contains(f))
        .collect(Collectors.toList());
  }

  /// Only fields that the form had when it was drawn.
  private void typed() {
    var had = Set.of(exchange.get("shown").split(" "));
    var fields =
        section.form().facet().fields().stream().filter(f -> had.contains(f.name())).toList();
    show(fields, new Typed(exchange.all()), number(exchange.get("revision")));
    getDraft().grow(exchange.get("grow"));
  }

  private void show(List<SealedField<?>> fields, Typed typed, long of) {
    var required =
        section.form().required().stream().map(SealedField::name).collect(Collectors.toSet());
    draft = new Draft(fields, typed, words, required);
    revision = of;
    shown = true;
  }

  private void save(Purpose why) {
    try {
      doors.change(section, subject.person(), why, revision, getDraft().texts());
      exchange.sent(subject.page(section, "saved"));
    } catch (Refused.Invalid invalid) {
      getDraft().refused(invalid.fields());
    } catch (Refused.Stale stale) {
      stale(stale.now());
    } catch (Refused.Needs needs) {
      asking.needs(needs);
    }
  }

  /// Both are shown, and saving again is about what is stored now: nobody overwrites unseen.
  private void stale(@Nullable FacetView now) {
    if (now == null) throw new Refused.NotYours();
    var stored =
        now.fields().stream().collect(Collectors.toMap(f -> f.field().name(), f -> f.text()));
    getDraft().changedMeanwhile(stored);
    revision = now.revision();
  }

  /// A forged number is a revision that nothing has.
  private static long number(String text) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }

  public Draft getDraft() {
    return draft == null ? new Draft(List.of(), new Typed(), words, Set.of()) : draft;
  }

  public boolean isShown() {
    return shown;
  }

  public long getRevision() {
    return revision;
  }

  /// Whether a reason is asked: each time, where a section opens only with one.
  public boolean isAsking() {
    return section.isRevealed();
  }

  public boolean isFirst() {
    return section.isRevealed() && asking.isFirst();
  }

  public String getWhat() {
    return section.title(words);
  }

  public String getRef() {
    return subject.ref();
  }

  public String getBack() {
    return subject.page(section, "");
  }
}
