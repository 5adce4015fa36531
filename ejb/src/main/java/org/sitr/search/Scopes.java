package org.sitr.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sitr.access.Action;
import org.sitr.access.Actor;
import org.sitr.access.Scope;
import org.sitr.storage.PersonId;

/// Tells the guard whom each list and search is about.
final class Scopes {

  private Scopes() {}

  /// My cases.
  @ApplicationScoped
  static class Mine implements Scope {
    @Inject Permitted permitted;

    @Override
    public Action action() {
      return Action.LIST_MY_CASES;
    }

    @Override
    public List<PersonId> owners(Actor actor, Object[] arguments) {
      return permitted.mine(actor);
    }
  }

  /// What is unassigned in my unit.
  @ApplicationScoped
  static class Unassigned implements Scope {
    @Inject Permitted permitted;

    @Override
    public Action action() {
      return Action.LIST_UNASSIGNED;
    }

    @Override
    public List<PersonId> owners(Actor actor, Object[] arguments) {
      return permitted.unassigned(actor);
    }
  }

  /// What I sent.
  @ApplicationScoped
  static class Sent implements Scope {
    @Inject Permitted permitted;

    @Override
    public Action action() {
      return Action.LIST_SENT;
    }

    @Override
    public List<PersonId> owners(Actor actor, Object[] arguments) {
      return permitted.sent(actor);
    }
  }

  /// Whom I look for.
  @ApplicationScoped
  static class Found implements Scope {
    @Inject Permitted permitted;

    @Override
    public Action action() {
      return Action.SEARCH_PERSONS;
    }

    @Override
    public List<PersonId> owners(Actor actor, Object[] arguments) {
      return permitted.found(actor, (Query) arguments[0]);
    }
  }
}
