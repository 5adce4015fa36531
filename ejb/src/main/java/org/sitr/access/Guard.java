package org.sitr.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Decision.Allow;
import org.sitr.access.Decision.Deny;
import org.sitr.access.Decision.NeedsReason;
import org.sitr.access.Decision.NeedsSecond;
import org.sitr.access.Decision.NeedsStepUp;
import org.sitr.audit.Draft;
import org.sitr.security.log.Alias;
import org.sitr.storage.Owner;
import org.sitr.vault.Access;
import org.sitr.vault.Quarantined;
import org.sitr.vault.Vault;

/// Stands before every guarded method: who asks, may they, an entry that is durable, and only then
/// the call, under an [Access] for exactly what the entry names.
///
/// It runs inside the container's transaction on the caller's thread. A write's `made` entries are
/// appended when everything is flushed and before the commit; a rollback appends `failed`.
@Guarded(Action.OPEN_DESK)
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class Guard {
  @Inject private Asking asking;
  @Inject private Judge judge;
  @Inject private Entries entries;
  @Inject private Refusals refusals;
  @Inject private Owners owners;
  @Inject private Vault vault;
  @Inject private Alarms alarms;

  /// For the container.
  @SuppressWarnings("NullAway.Init")
  public Guard() {}

  Guard(
      Asking asking,
      Judge judge,
      Entries entries,
      Refusals refusals,
      Owners owners,
      Vault vault,
      Alarms alarms) {
    this.alarms = alarms;
    this.asking = asking;
    this.judge = judge;
    this.entries = entries;
    this.refusals = refusals;
    this.owners = owners;
    this.vault = vault;
  }

  @AroundInvoke
  Object guard(InvocationContext call) throws Exception {
    long came = System.nanoTime();
    // Asked of the method: the server gives no interceptor bindings on EJBs.
    var action = call.getMethod().getAnnotation(Guarded.class).value();
    var asked = asking.of(action, parameters(call));
    var verdict = judged(asked);
    return switch (verdict.decision()) {
      case Allow allow -> admit(call, asked, verdict, allow);
      case Deny(var why) -> throw refuse(asked, verdict, why, came);
      case NeedsReason _ -> throw new Refused.Needs(Need.REASON);
      case NeedsStepUp(var fresh) ->
          throw new Refused.Needs(fresh ? Need.FRESH_STEP_UP : Need.STEP_UP);
      case NeedsSecond _ -> throw new Refused.Needs(Need.SECOND);
    };
  }

  /// The server gives null, not an empty array, for a method without parameters.
  private static Object[] parameters(InvocationContext call) {
    Object @Nullable [] given = call.getParameters();
    return given == null ? new Object[0] : given;
  }

  private Verdict judged(Asked asked) {
    var verdict = judge.decide(asked);
    boolean spent = asked.action().rule().logged() && refusals.isSpent(asked.actor().id().uuid());
    return spent
        ? new Verdict(
            new Deny(Decision.Why.LIMIT),
            verdict.owners(),
            verdict.about(),
            verdict.decided(),
            verdict.doubted())
        : verdict;
  }

  private Refused refuse(Asked asked, Verdict verdict, Decision.Why why, long came) {
    refusals.count(asked.actor().id().uuid());
    entries.refused(asked, why, verdict.about());
    entries.afterwards(committed -> leaveAtFullStep(came));
    return new Refused.NotYours();
  }

  /// After the transaction, so that no connection waits with it.
  private static void leaveAtFullStep(long came) {
    try {
      Thread.sleep(Refusals.waitMillis(came, System.nanoTime()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Object admit(InvocationContext call, Asked asked, Verdict verdict, Allow allow)
      throws Exception {
    var granted = granted(asked, verdict, allow);
    if (!asked.action().rule().logged())
      return ScopedValue.where(Granted.CURRENT, granted).call(call::proceed);
    var allowed = entries.allowed(asked, verdict, allow);
    var told = new ArrayList<Draft>(List.of(allowed));
    var appeared = new ArrayList<Directory.Known>();
    entries.afterwards(committed -> settle(committed, told, appeared));
    var access = access(asked, verdict, allow);
    try {
      return ScopedValue.where(Access.CURRENT, access)
          .where(Granted.CURRENT, granted)
          .call(() -> {
            var result = call.proceed();
            if (asked.action().rule().writes())
              told.addAll(made(access, allowed, granted, appeared));
            return result;
          });
    } catch (org.sitr.vault.Stale stale) {
      throw new Refused.Stale(null);
    } catch (Quarantined quarantined) {
      // from now on the record is closed but to those who read what verifies
      alarms.quarantined(quarantined);
      throw new Refused.NotYours();
    } finally {
      access.forget();
    }
  }

  private List<Draft> made(
      Access access, Draft allowed, Granted granted, List<Directory.Known> appeared) {
    var states = vault.close(access);
    entries.afterwards(committed -> {
      if (committed) vault.committed(states);
    });
    Map<Owner, Alias> aliases = new HashMap<>();
    for (var owner : states.keySet()) {
      var known = owners.now(owner);
      known.ifPresent(appeared::add);
      aliases.put(owner, known.map(Directory.Known::alias).orElse(new Alias(owner.uuid())));
    }
    return entries.made(allowed, states, aliases, granted.changed());
  }

  private void settle(boolean committed, List<Draft> told, List<Directory.Known> appeared) {
    if (committed) {
      appeared.forEach(owners::appeared);
      return;
    }
    var made = told.stream().filter(draft -> draft.state() != null).toList();
    (made.isEmpty() ? told : made).forEach(entries::failed);
  }

  private static Access access(Asked asked, Verdict verdict, Allow allow) {
    return new Access(
        asked.action().name(),
        asked.request(),
        asked.actor().id(),
        verdict.owners().keySet(),
        allow.compartments(),
        verdict.decided(),
        verdict.doubted());
  }

  private Granted granted(Asked asked, Verdict verdict, Allow allow) {
    var code =
        asked.purpose().code().isEmpty() ? allow.basis().usualReason() : asked.purpose().code();
    return new Granted(
        asked.actor(),
        new Purpose(code, asked.purpose().sentence()),
        List.copyOf(verdict.owners().keySet()),
        allow.shows(),
        other -> judge.wouldAllow(asked, other));
  }
}
