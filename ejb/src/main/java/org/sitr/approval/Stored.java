package org.sitr.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Action;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.StaffId;
import org.sitr.vault.Vault;

/// An approval read from its row.
///
/// @param sha256 as it was stored; what is stored now must still hash to it
record Stored(
    Approval row,
    StaffId about,
    Proposal proposal,
    String sha256,
    String why,
    StaffId proposedBy,
    Instant proposedAt,
    ApprovalLine.State state,
    List<Decided> decisions) {

  /// One decision.
  record Decided(
      StaffId by, boolean yes, Instant at, @Nullable Instant steppedUpAt, @Nullable String words) {
    String line() {
      var text =
          by.uuid()
              + " "
              + (yes ? "yes" : "no")
              + " "
              + at
              + " "
              + (steppedUpAt == null ? "-" : steppedUpAt);
      return words == null ? text : text + " " + words;
    }

    static Decided of(String line) {
      var parts = line.split(" ", 5);
      return new Decided(
          new StaffId(UUID.fromString(parts[0])),
          parts[1].equals("yes"),
          Instant.parse(parts[2]),
          parts[3].equals("-") ? null : Instant.parse(parts[3]),
          parts.length < 5 ? null : parts[4]);
    }
  }

  static Stored of(Vault vault, Approval row) {
    var action = Action.valueOf(text(vault, row, Approval.ACTION));
    var proposal =
        new Proposal(
            action,
            Proposal.read(text(vault, row, Approval.ARGUMENTS)),
            Proposal.read(text(vault, row, Approval.SHOWN)));
    return new Stored(
        row,
        new StaffId(row.owner()),
        proposal,
        text(vault, row, Approval.SHA256),
        text(vault, row, Approval.WHY),
        new StaffId(UUID.fromString(text(vault, row, Approval.PROPOSED_BY))),
        Objects.requireNonNull(vault.open(row, Approval.PROPOSED_AT)),
        state(row, ApprovalLine.State.valueOf(text(vault, row, Approval.STATE))),
        text(vault, row, Approval.DECISIONS).lines().map(Decided::of).toList());
  }

  private static ApprovalLine.State state(Approval row, ApprovalLine.State stored) {
    var due = row.due();
    boolean past = due != null && due.isBefore(Instant.now());
    return stored == ApprovalLine.State.WAITING && past ? ApprovalLine.State.EXPIRED : stored;
  }

  private static String text(Vault vault, Approval row, SealedField<String> field) {
    return Objects.requireNonNullElse(vault.open(row, field), "");
  }

  boolean waits() {
    return state == ApprovalLine.State.WAITING;
  }

  /// The moment until it waits, or waited.
  Instant until() {
    return proposedAt.plus(Proposals.WAITS);
  }

  /// Is what is stored still what was shown when it was proposed?
  boolean isWhole() {
    return proposal.sha256().equals(sha256);
  }

  List<Decided> with(Decided another) {
    var all = new ArrayList<>(decisions);
    all.add(another);
    return all;
  }
}
