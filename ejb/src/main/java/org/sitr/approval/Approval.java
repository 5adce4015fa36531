package org.sitr.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.eclipse.persistence.annotations.Customizer;
import org.jspecify.annotations.Nullable;
import org.sitr.security.keys.Compartment;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.TextForm;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.SealedColumns;

/// An act of two people. A row of whom it is about; in clear is only until when it waits.
///
/// Life: WAITING, then once and for ever DONE, REFUSED, WITHDRAWN, or past its time.
@Entity
@Table(name = "approval")
@Customizer(SealedColumns.class)
public class Approval extends OwnedRow {
  public static final SealedField<String> ACTION = text("approval/action", 64);

  /// Lines `name: value`.
  public static final SealedField<String> ARGUMENTS = lines("approval/arguments");

  /// Lines `message key: value`, exactly what was shown.
  public static final SealedField<String> SHOWN = lines("approval/shown");

  /// Of action, arguments and what was shown.
  public static final SealedField<String> SHA256 = text("approval/sha256", 64);

  public static final SealedField<String> WHY = text("approval/why", 600);
  public static final SealedField<String> PROPOSED_BY = text("approval/proposed-by", 36);
  public static final SealedField<Instant> PROPOSED_AT =
      SealedField.of("approval/proposed-at", Compartment.OFFICE, new TextForm.Moment());
  public static final SealedField<String> STATE = text("approval/state", 16);

  /// Lines `staff id, yes or no, moment, moment of the second factor, words`, parted by spaces.
  public static final SealedField<String> DECISIONS = lines("approval/decisions");

  /// Assertions over the hash; empty until authenticators are registered with Sitr.
  public static final SealedField<String> WEBAUTHN = lines("approval/webauthn");

  public static final Facet FACET =
      new Facet(
          "approval",
          Approval.class,
          Compartment.OFFICE,
          List.of(
              ACTION,
              ARGUMENTS,
              SHOWN,
              SHA256,
              WHY,
              PROPOSED_BY,
              PROPOSED_AT,
              STATE,
              DECISIONS,
              WEBAUTHN));

  @Column(name = "due")
  private @Nullable Instant due;

  protected Approval() {}

  Approval(Instant due) {
    this.due = due;
  }

  /// Until when it waits; null once it does not.
  @Nullable Instant due() {
    return due;
  }

  /// It waits no longer.
  void settle() {
    due = null;
  }

  private static SealedField<String> text(String name, int length) {
    return SealedField.of(name, Compartment.OFFICE, new TextForm.Text(length));
  }

  private static SealedField<String> lines(String name) {
    return SealedField.of(name, Compartment.OFFICE, new TextForm.LongText(2000));
  }
}
