package org.sitr.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitr.audit.Detail;
import org.sitr.audit.Draft;
import org.sitr.audit.Log;
import org.sitr.security.keycloak.RefusedSignIn;
import org.sitr.security.keycloak.SignIns;
import org.sitr.security.keycloak.SignOut;
import org.sitr.security.keycloak.SignedIn;
import org.sitr.security.log.Alias;
import org.sitr.security.log.Kind;
import org.sitr.security.log.Outcome;
import org.sitr.storage.Installation;
import org.sitr.storage.StaffId;

/// What the Keycloak adapter asks of us: entries before a sign-in counts, and which sessions ended.
@ApplicationScoped
public class SignInRecords implements SignIns {
  private Log log;
  private Newcomers newcomers;
  private StaffFacts staff;
  private NamelessEnds nameless;

  @SuppressWarnings("NullAway.Init")
  protected SignInRecords() {}

  @Inject
  public SignInRecords(Log log, Newcomers newcomers, StaffFacts staff, NamelessEnds nameless) {
    this.nameless = nameless;
    this.log = log;
    this.newcomers = newcomers;
    this.staff = staff;
  }

  @Override
  public void signedIn(SignedIn who) {
    record(Action.SIGN_IN, known(who), "channel", who.channel().name());
  }

  @Override
  public void steppedUp(SignedIn who) {
    record(Action.STEP_UP_SIGN_IN, known(who), "acr", who.acr());
  }

  /// Whoever proves who it is has an alias from then on; what it entitles to is another matter.
  private Alias known(SignedIn who) {
    var id = Actors.id(who.sub()).orElseThrow(() -> new IllegalStateException("no staff id"));
    if (staff.of(id).revision() == 0 && !staff.of(id).quarantined()) {
      Job.as(
          Jobs.SIGN_IN,
          () -> {
            newcomers.register(id, who.displayName());
            return id;
          });
    }
    return staff.of(id).alias();
  }

  @Override
  public void refused(RefusedSignIn attempt) {
    var who = Optional.ofNullable(attempt.sub()).flatMap(Actors::id);
    var words =
        Map.of("why", List.of(attempt.why().name()), "channel", List.of(attempt.channel().name()));
    append(Kind.DENIED, Action.SIGN_IN, Outcome.REFUSED, alias(who), Detail.of(null, words));
  }

  @Override
  public void signedOut(SignOut end) {
    var who = Optional.ofNullable(end.sub()).flatMap(Actors::id);
    if (who.isEmpty()) {
      if (end.sid() != null) endNameless(end.sid(), end.at());
    } else if (staff.of(who.get()).revision() > 0) {
      end(who.get(), end.sid(), end.at());
    }
    record(Action.SIGN_OUT, alias(who), "how", end.how().name());
  }

  private void end(StaffId who, @Nullable String sid, Instant upTo) {
    Job.as(
        Jobs.SIGN_IN,
        () -> {
          newcomers.end(who, sid, upTo);
          return who;
        });
  }

  private void endNameless(String sid, Instant upTo) {
    Job.as(
        Jobs.SIGN_IN,
        () -> {
          newcomers.endNameless(new Installation(), sid, upTo);
          return sid;
        });
  }

  @Override
  @Transactional
  public boolean isRevoked(String sid, String sub, Instant authenticatedAt) {
    if (nameless.contain(sid, authenticatedAt)) return true;
    return Actors.id(sub).map(id -> staff.of(id).isRevoked(sid, authenticatedAt)).orElse(true);
  }

  private Alias alias(Optional<StaffId> who) {
    return who.map(id -> staff.of(id).alias()).orElseGet(() -> Job.alias(Jobs.SIGN_IN));
  }

  private void record(Action action, Alias who, String word, String value) {
    append(Kind.LOGIN, action, Outcome.ALLOWED, who, Detail.of(null, Map.of(word, List.of(value))));
  }

  private void append(Kind kind, Action action, Outcome outcome, Alias who, Detail detail) {
    log.append(
        new Draft(
            kind, action.name(), outcome, who, null, null, UUID.randomUUID(), detail, List.of()));
  }
}
