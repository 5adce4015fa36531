package org.sitr.access;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Decision.Allow;
import org.sitr.access.Decision.Why;
import org.sitr.audit.Detail;
import org.sitr.audit.Draft;
import org.sitr.audit.Log;
import org.sitr.audit.LogUnavailable;
import org.sitr.security.log.Alias;
import org.sitr.security.log.Kind;
import org.sitr.security.log.Outcome;
import org.sitr.storage.Owner;
import org.sitr.storage.PersonId;

/// Writes the entries of a guarded call: `allowed`, `made`, `failed`, or one refusal.
@ApplicationScoped
public class Entries {
  private Log log;
  private StaffFacts staff;
  private final Queue<Draft> owed = new ConcurrentLinkedQueue<>();

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private @Nullable TransactionSynchronizationRegistry transaction;

  @SuppressWarnings("NullAway.Init")
  protected Entries() {}

  @Inject
  public Entries(Log log, StaffFacts staff) {
    this.log = log;
    this.staff = staff;
  }

  /// Outside of a server.
  Entries(Log log, StaffFacts staff, TransactionSynchronizationRegistry transaction) {
    this(log, staff);
    this.transaction = transaction;
  }

  /// Returns when the entry is durable. From then on a rollback gets its `failed`.
  Draft allowed(Asked asked, Verdict verdict, Allow allow) {
    var owners = verdict.owners();
    var alone = owners.size() == 1 ? owners.firstEntry() : null;
    var subject = alone == null ? null : alone.getValue().orElse(null);
    boolean mentioned = asked.action().rule().kind() != Kind.SYSTEM;
    var words = words(asked, allow);
    if (!mentioned) opened(words, verdict, allow);
    if (!verdict.doubted().isEmpty()) words.put("quarantine", List.of("true"));
    var draft =
        new Draft(
            asked.action().rule().kind(),
            asked.action().name(),
            Outcome.ALLOWED,
            alias(asked.actor()),
            subject,
            null,
            asked.request(),
            detail(alone == null ? null : alone.getKey(), words),
            mentioned ? verdict.mentions() : List.of());
    append(draft);
    return draft;
  }

  /// Beside an act of the system stands nothing that is anybody's: what it opens, of how many.
  private static void opened(TreeMap<String, List<String>> words, Verdict verdict, Allow allow) {
    words.put("opens", allow.compartments().stream().map(Enum::name).sorted().toList());
    words.put("owners", List.of(String.valueOf(verdict.owners().size())));
  }

  /// The new state of each owner, before the commit.
  List<Draft> made(
      Draft allowed, Map<Owner, String> states, Map<Owner, Alias> aliases, List<String> fields) {
    var drafts = new ArrayList<Draft>();
    states.forEach((owner, state) -> {
      var words = new TreeMap<String, List<String>>();
      if (!fields.isEmpty()) words.put(Detail.FIELDS, fields);
      var draft =
          new Draft(
              allowed.kind(),
              allowed.action(),
              Outcome.MADE,
              allowed.actor(),
              aliases.get(owner),
              state,
              allowed.request(),
              words.isEmpty() ? null : detail(owner, words),
              List.of());
      append(draft);
      drafts.add(draft);
    });
    return drafts;
  }

  /// One entry, equal for who does not exist and for who may not be seen.
  void refused(Asked asked, Why why, List<Alias> about) {
    var words = words(asked, null);
    words.put("why", List.of(why.name()));
    if (!about.isEmpty()) words.put(Detail.ABOUT, about.stream().map(Alias::hex).toList());
    append(
        new Draft(
            Kind.DENIED,
            asked.action().name(),
            Outcome.REFUSED,
            alias(asked.actor()),
            null,
            null,
            asked.request(),
            Detail.of(null, words),
            List.of()));
  }

  /// Says `failed`; while the log is away it is owed. Should the node end with it, the next settles
  /// what was made and never came ([Settling]).
  void failed(Draft draft) {
    try {
      log.append(draft.failed());
    } catch (LogUnavailable away) {
      owed.add(draft);
      System.getLogger("org.sitr.access").log(System.Logger.Level.WARNING, away.getMessage());
    }
  }

  /// Says what is owed since the log was away.
  ///
  /// @throws Refused.LogAway it still is
  void again() {
    for (var draft = owed.peek(); draft != null; draft = owed.peek()) {
      append(draft.failed());
      owed.remove(draft);
    }
  }

  /// Runs when the transaction is over; at once where there is none.
  void afterwards(java.util.function.Consumer<Boolean> committed) {
    var registry = transaction;
    if (registry == null || registry.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
      committed.accept(true);
      return;
    }
    registry.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Everything that must be in the transaction was done by the guard.
          }

          @Override
          public void afterCompletion(int status) {
            committed.accept(status == Status.STATUS_COMMITTED);
          }
        });
  }

  Alias alias(Actor actor) {
    return actor.job() == null ? staff.of(actor.id()).alias() : Job.alias(actor.job());
  }

  void append(Draft draft) {
    try {
      log.append(draft);
    } catch (LogUnavailable away) {
      throw new Refused.LogAway();
    }
  }

  private static TreeMap<String, List<String>> words(Asked asked, @Nullable Allow allow) {
    var words = new TreeMap<String, List<String>>();
    var code = asked.purpose().code();
    if (allow != null) {
      words.put("relation", List.of(allow.basis().name()));
      if (allow.role() != null) words.put("role", List.of(allow.role().name()));
      if (code.isEmpty() && allow.basis().saysWhy()) code = allow.basis().usualReason();
    }
    if (!code.isEmpty()) words.put(Detail.PURPOSE, List.of(code));
    if (!asked.words().isEmpty()) words.put(Detail.WORDS, List.of(asked.words()));
    Optional.ofNullable(asked.purpose().sentence())
        .ifPresent(sentence -> words.put(Detail.REASON, List.of(sentence)));
    return words;
  }

  private static Detail detail(@Nullable Owner owner, Map<String, List<String>> words) {
    return Detail.of(owner instanceof PersonId person ? person.uuid() : null, words);
  }
}
