package org.sitr.draft;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sitr.access.Action;
import org.sitr.access.Granted;
import org.sitr.access.Guarded;
import org.sitr.access.Refused;
import org.sitr.storage.StaffId;
import org.sitr.vault.LooseRows;

/// The door to what was typed and could not be saved yet.
@Stateless
public class Drafts {

  private static final Duration KEPT = Duration.ofDays(7);

  @Inject LooseRows rows;

  private final Clock clock = Clock.systemUTC();

  /// Keeps what was typed into a form.
  ///
  /// @param form the address of the form
  /// @param typed text by the name of its input
  /// @throws Refused.Invalid more than a form can hold
  @Guarded(Action.KEEP_DRAFT)
  public DraftId keep(String form, Map<String, String> typed) {
    return add(Content.write(form, staff(), typed));
  }

  /// The same for somebody whose session is over ([LateForms]).
  @Guarded(Action.KEEP_LATE_FORM)
  public DraftId keepFor(StaffId typist, String form, Map<String, String> typed) {
    return add(Content.write(form, typist.uuid().toString(), typed));
  }

  private DraftId add(String content) {
    if (content.length() > DraftRow.LONGEST_CONTENT) {
      throw new Refused.Invalid(Map.of("form", "form.too-long"));
    }
    var row = DraftRow.until(clock.instant().plus(KEPT));
    rows.add(row, Map.of(DraftRow.CONTENT, content));
    return new DraftId(row.id());
  }

  /// What the asker typed into that form. Nothing where there is none, where it is over, and where
  /// it is somebody else's.
  @Guarded(Action.REOPEN_DRAFT)
  public Optional<Map<String, String>> reopen(DraftId draft, String form) {
    return rows.find(DraftRow.class, draft.uuid())
        .filter(row -> !row.isOver(clock.instant()))
        .map(this::content)
        .flatMap(content -> Content.read(content, form, staff()));
  }

  /// It was saved, or is not wanted any more. Somebody else's stays: an address that was seen or
  /// passed on is enough to know its id.
  @Guarded(Action.DROP_DRAFT)
  public void drop(DraftId draft) {
    rows.find(DraftRow.class, draft.uuid())
        .filter(row -> Content.isOf(content(row), staff()))
        .ifPresent(rows::remove);
  }

  private String content(DraftRow row) {
    return Objects.requireNonNullElse(rows.open(row, DraftRow.CONTENT), "{}");
  }

  private static String staff() {
    return Granted.current().actor().id().uuid().toString();
  }
}
