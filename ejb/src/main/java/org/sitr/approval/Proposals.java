package org.sitr.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Granted;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.StaffId;
import org.sitr.vault.Vault;

/// Takes proposals, for doors of concepts and under their access.
@ApplicationScoped
public class Proposals {
  /// How long a proposal waits.
  static final Duration WAITS = Duration.ofDays(7);

  private Vault vault;

  @SuppressWarnings("NullAway.Init")
  protected Proposals() {}

  @Inject
  public Proposals(Vault vault) {
    this.vault = vault;
  }

  /// Proposes; the asker's purpose is the why.
  public ApprovalId propose(StaffId about, Proposal proposal) {
    var granted = Granted.current();
    var values = new HashMap<SealedField<?>, @Nullable Object>();
    values.put(Approval.ACTION, proposal.action().name());
    values.put(Approval.ARGUMENTS, orNull(Proposal.write(proposal.arguments())));
    values.put(Approval.SHOWN, Proposal.write(proposal.shown()));
    values.put(Approval.SHA256, proposal.sha256());
    values.put(
        Approval.WHY,
        Objects.requireNonNullElse(granted.purpose().sentence(), granted.purpose().code()));
    values.put(Approval.PROPOSED_BY, granted.actor().id().uuid().toString());
    values.put(Approval.PROPOSED_AT, Instant.now());
    values.put(Approval.STATE, ApprovalLine.State.WAITING.name());
    var row = vault.add(new Approval(Instant.now().plus(WAITS)), about, values);
    return new ApprovalId(row.id());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
