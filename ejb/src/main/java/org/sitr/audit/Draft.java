package org.sitr.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitr.security.log.Alias;
import org.sitr.security.log.Kind;
import org.sitr.security.log.Outcome;

/// An entry as far as its author knows it; the appender gives time, node and boot.
///
/// @param subject whom it is about; null for several, for nobody, and in every refusal
/// @param state of a `made` entry: `<revision>:<64 hex>` of the owner's manifest
/// @param request joins the entries of one user action
/// @param detail what stands beside it, sealed
/// @param mentions everybody whom an allowed entry shows: what "who looked at this record" is
///   answered from
public record Draft(
    Kind kind,
    String action,
    Outcome outcome,
    Alias actor,
    @Nullable Alias subject,
    @Nullable String state,
    UUID request,
    @Nullable Detail detail,
    List<Alias> mentions) {

  public Draft {
    mentions = List.copyOf(mentions);
  }

  /// The same act, come to nothing. Without a detail: it is written when the transaction is over,
  /// and says nothing new.
  public Draft failed() {
    return new Draft(kind, action, Outcome.FAILED, actor, subject, null, request, null, List.of());
  }
}
