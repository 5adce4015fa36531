package org.sitr.approval;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Action;
import org.sitr.access.Directory;
import org.sitr.access.Granted;
import org.sitr.access.Guarded;
import org.sitr.access.Purpose;
import org.sitr.access.Refused;
import org.sitr.access.Seconded;
import org.sitr.approval.ApprovalLine.State;
import org.sitr.listing.Listing;
import org.sitr.listing.Page;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.Owner;
import org.sitr.storage.StaffId;
import org.sitr.vault.Vault;

/// The door to acts of two people.
@Stateless
public class Approvals {
  @Inject private Vault vault;
  @Inject private Directory directory;
  @Inject @Any private Instance<Approved> runs;

  /// For the container.
  @SuppressWarnings("NullAway.Init")
  public Approvals() {}

  /// Those that wait for the asker's decision, the most urgent first.
  @Guarded(Action.LIST_APPROVALS)
  public Listing<ApprovalLine> waiting(Page page) {
    return lines(page, stored -> stored.waits() && mayDecide(stored));
  }

  /// Those that the asker proposed.
  @Guarded(Action.LIST_APPROVALS)
  public Listing<ApprovalLine> mine(Page page) {
    return lines(page, Approvals::isMine);
  }

  /// Those that wait no longer.
  @Guarded(Action.LIST_APPROVALS)
  public Listing<ApprovalLine> done(Page page) {
    return lines(page, stored -> !stored.waits());
  }

  /// One, with exactly the text that a decision is bound to.
  @Guarded(Action.OPEN_APPROVAL)
  public ApprovalView open(ApprovalId id) {
    var stored = find(id);
    if (!stored.isWhole()) throw new Refused.NotYours();
    var given =
        stored.decisions().stream()
            .map(d -> new ApprovalView.Given(name(d.by()), d.yes(), d.at(), d.words()))
            .toList();
    return new ApprovalView(
        line(stored),
        stored.proposal().shown(),
        stored.sha256(),
        stored.why(),
        given,
        stored.waits() && isMine(stored));
  }

  /// Says yes or no. The last yes runs the act in the same transaction; a no needs words.
  ///
  /// @param sha256 of what was shown, as [#open] gave it
  @Guarded(Action.DECIDE_APPROVAL)
  public void decide(ApprovalId id, boolean yes, String sha256, Purpose why) {
    var stored = find(id);
    if (isMine(stored) || !mayDecide(stored) || !stored.isWhole()) throw new Refused.NotYours();
    if (!stored.waits() || !stored.sha256().equals(sha256)) throw new Refused.Stale(null);
    if (!yes && why.sentence() == null) throw new Refused.Invalid(Map.of("sentence", "form.empty"));
    var actor = Granted.current().actor();
    var decided =
        new Stored.Decided(actor.id(), yes, Instant.now(), actor.steppedUpAt(), why.sentence());
    settle(stored, yes ? State.DONE : State.REFUSED, decided);
    if (yes) run(stored);
  }

  /// Takes one's own proposal back.
  @Guarded(Action.WITHDRAW_APPROVAL)
  public void withdraw(ApprovalId id) {
    var stored = find(id);
    if (!isMine(stored)) throw new Refused.NotYours();
    if (!stored.waits()) throw new Refused.Stale(null);
    settle(stored, State.WITHDRAWN, null);
  }

  private void settle(Stored stored, State state, Stored.@Nullable Decided decided) {
    var values = new HashMap<SealedField<?>, @Nullable Object>();
    values.put(Approval.STATE, state.name());
    if (decided != null)
      values.put(
          Approval.DECISIONS,
          stored.with(decided).stream()
              .map(Stored.Decided::line)
              .collect(Collectors.joining("\n")));
    vault.change(stored.row(), stored.row().revision(), values);
    // Only now: before, a flush would put the column into the database under the old revision.
    stored.row().settle();
  }

  private void run(Stored stored) {
    var action = stored.proposal().action();
    var run =
        runs.stream()
            .filter(r -> r.action() == action)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("nobody runs " + action));
    Seconded.run(
        action,
        () -> {
          run.run(stored.about(), stored.proposal().arguments());
          return action;
        });
  }

  private Stored find(ApprovalId id) {
    return all()
        .filter(s -> s.row().id().equals(id.uuid()))
        .findFirst()
        .orElseThrow(Refused.NotYours::new);
  }

  private java.util.stream.Stream<Stored> all() {
    return Granted.current().owners().stream()
        .filter(StaffId.class::isInstance)
        .flatMap(owner -> this.rows(owner).stream())
        .map(row -> Stored.of(vault, row));
  }

  private List<Approval> rows(Owner owner) {
    return vault.all(Approval.FACET, owner);
  }

  private Listing<ApprovalLine> lines(Page page, Predicate<Stored> which) {
    return ApprovalLine.COLUMNS.page(all().filter(which).map(this::line).toList(), page);
  }

  private ApprovalLine line(Stored stored) {
    return new ApprovalLine(
        new ApprovalId(stored.row().id()),
        stored.proposal().action(),
        name(stored.about()),
        name(stored.proposedBy()),
        stored.proposedAt(),
        stored.until(),
        stored.state(),
        isMine(stored),
        stored.waits() && mayDecide(stored));
  }

  private String name(StaffId who) {
    return directory.label(who.uuid());
  }

  private static boolean isMine(Stored stored) {
    return stored.proposedBy().equals(Granted.current().actor().id());
  }

  /// Not the proposer, not whom it is about, and of a role that the act itself asks for.
  private static boolean mayDecide(Stored stored) {
    var actor = Granted.current().actor();
    return !isMine(stored)
        && !stored.about().equals(actor.id())
        && stored.proposal().action().rule().grants().stream()
            .anyMatch(grant -> actor.held().contains(grant.role()));
  }
}
