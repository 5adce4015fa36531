package org.sitr.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Purpose;
import org.sitr.access.Refused;
import org.sitr.casefile.CaseRef;
import org.sitr.listing.Page;
import org.sitr.search.References;
import org.sitr.staff.ExclusionLine;
import org.sitr.staff.Exclusions;
import org.sitr.staff.Staff;
import org.sitr.web.form.Draft.Wrong;
import org.sitr.web.form.Input;
import org.sitr.web.form.Option;
import org.sitr.web.form.Simple;
import org.sitr.web.form.Typed;
import org.sitr.web.form.Words;
import org.sitr.web.list.Lists;
import org.sitr.web.list.Look;
import org.sitr.web.list.Table;
import org.sitr.web.page.Caller;
import org.sitr.web.page.Exchange;
import org.sitr.web.page.Reader;
import org.sitr.web.page.Text;

/// Who must not see which record. Declared by one, at once; confirmed and lifted by two. Whoever is
/// no supervisor declares a conflict of his own, in words.
@Named("exclusions")
@RequestScoped
public class ExclusionsPage {

  private static final String SUPERVISION = "R03";
  private static final List<String> COLUMNS =
      List.of("name", "ref", "conflict", "declared", "state");

  @Inject Exchange exchange;
  @Inject Exclusions exclusions;
  @Inject Staff staff;
  @Inject References references;
  @Inject Lists lists;
  @Inject Caller caller;
  @Inject Text text;
  @Inject Reader reader;
  @Inject Words words;

  private @Nullable Table<Line> table;
  private List<Option> officers = List.of();
  private @Nullable Simple form;

  /// An exclusion in the list.
  public record Line(
      String id,
      String who,
      String name,
      String ref,
      String words,
      String at,
      String state,
      String kind,
      boolean mayLift) {}

  /// The view action.
  public void act() {
    switch (exchange.pressed()) {
      case "declare" -> declare();
      case "lift" -> lift();
      default -> {}
    }
    if (isMayList()) lists.asked(ExclusionLine.COLUMNS).ifPresent(this::show);
    if (isSupervisor())
      officers =
          staff.list().stream().map(l -> option(l.id().uuid().toString(), l.name())).toList();
  }

  private void show(Page page) {
    var look =
        new Look<>("exclusions", ExclusionLine.COLUMNS, COLUMNS, (column, code) -> state(code));
    table = lists.table(look, exclusions.list(page), this::line);
  }

  private String state(String state) {
    return text.getOrDefault("staff.state-" + state, state);
  }

  private void declare() {
    var why = Purpose.parse(SUPERVISION, exchange.get("words")).filter(Purpose::isStated);
    if (why.isEmpty()) form().refuse("words", "staff.wrong-words");
    try {
      if (!isSupervisor()) {
        if (why.isPresent()) exclusions.declareOwn(exchange.get("words"));
      } else {
        var who = Staffs.id(exchange.get("staff"));
        var ref = CaseRef.parse(exchange.get("ref"));
        if (who.isEmpty()) form().errors().put("staff", "staff.wrong-staff");
        if (ref.isEmpty()) form().errors().put("ref", "staff.wrong-ref");
        if (isWrong()) return;
        exclusions.declare(
            who.orElseThrow(), references.person(exchange.get("ref")), why.orElseThrow());
      }
      if (!isWrong()) exchange.sent("/exclusions?done=" + (isSupervisor() ? "declared" : "told"));
    } catch (Refused.Invalid invalid) {
      form().errors().putAll(invalid.fields());
    }
  }

  private void lift() {
    var who = Staffs.id(exchange.get("staff")).orElseThrow(Refused.NotYours::new);
    var which = Staffs.uuid(exchange.get("exclusion")).orElseThrow(Refused.NotYours::new);
    exclusions.proposeLifting(who, which, new Purpose(SUPERVISION, null));
    exchange.redirect("/exclusions?done=asked");
  }

  private Line line(ExclusionLine x) {
    return new Line(
        x.id().toString(),
        x.who().uuid().toString(),
        x.name(),
        x.caseRef() == null ? "" : x.caseRef(),
        x.words(),
        reader.moment(x.declaredAt()),
        state(x.state().name()),
        switch (x.state()) {
          case DECLARED -> "amber";
          case CONFIRMED -> "red";
          case LIFTED -> "grey";
        },
        x.state() != ExclusionLine.State.LIFTED && (isSupervisor() || caller.has("CUS")));
  }

  private Option option(String id, String name) {
    return new Option(id, name, id.equals(exchange.get("staff")));
  }

  private Simple form() {
    if (form == null) {
      form = new Simple("staff", new Typed(exchange.all()), words, new HashMap<>());
    }
    return form;
  }

  public List<Input> getInputs() {
    var inputs = new ArrayList<Input>();
    if (isSupervisor()) {
      inputs.add(form().choice("staff", officers));
      inputs.add(form().text("ref", false, 16));
    }
    inputs.add(form().lines("words", Purpose.SENTENCE_MAX_LENGTH));
    return inputs;
  }

  public boolean isWrong() {
    return !form().errors().isEmpty();
  }

  public List<Wrong> getErrors() {
    return form().wrongs(getInputs());
  }

  public @Nullable Table<Line> getTable() {
    return table;
  }

  public boolean isMayList() {
    return isSupervisor() || caller.has("CUS") || caller.has("AUD");
  }

  public boolean isMayDeclare() {
    return !caller.has("AUD") || isSupervisor();
  }

  public boolean isSupervisor() {
    return caller.has("SUP");
  }
}
