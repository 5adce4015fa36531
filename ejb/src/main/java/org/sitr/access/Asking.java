package org.sitr.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sitr.storage.Owner;
import org.sitr.storage.StaffId;
import org.sitr.vault.Access;

/// Reads a guarded call: who asks, why, about whom.
@ApplicationScoped
public class Asking {
  private static final Actor NOBODY =
      new Actor(new StaffId(new UUID(0, 0)), "", java.util.Set.of(), List.of(), "", null, null);

  private Actors actors;
  private Instance<Scope> scopes;
  private UserAction userAction;

  @SuppressWarnings("NullAway.Init")
  protected Asking() {}

  @Inject
  public Asking(Actors actors, @Any Instance<Scope> scopes, UserAction userAction) {
    this.actors = actors;
    this.scopes = scopes;
    this.userAction = userAction;
  }

  Asked of(Action action, Object[] arguments) {
    var actor = actors.current().orElse(NOBODY);
    var purpose = first(arguments, Purpose.class).orElse(Purpose.usual());
    var scope = scopes.stream().filter(s -> s.action() == action).findFirst();
    var owners = new ArrayList<Owner>();
    scope.ifPresent(s -> owners.addAll(s.owners(actor, arguments)));
    Stream.of(arguments)
        .filter(Owner.class::isInstance)
        .map(Owner.class::cast)
        .forEach(owners::add);
    if (owners.isEmpty() && scope.isPresent() && !scope.get().isList())
      owners.add(PersonFacts.DUMMY);
    if (owners.isEmpty() && isAboutOneself(action)) owners.add(actor.id());
    boolean list = scope.isPresent() && scope.get().isList();
    var words = first(arguments, Worded.class).map(Worded::words).orElse("");
    return new Asked(
        action, actor, purpose, List.copyOf(owners), list, words, request(), Instant.now());
  }

  private static boolean isAboutOneself(Action action) {
    return action.rule().grants().stream()
        .anyMatch(grant -> grant.relations().contains(Relation.SELF));
  }

  private UUID request() {
    return Access.CURRENT.isBound() ? Access.CURRENT.get().request() : userAction.number();
  }

  private static <T> Optional<T> first(Object[] arguments, Class<T> type) {
    return Stream.of(arguments).filter(type::isInstance).map(type::cast).findFirst();
  }
}
