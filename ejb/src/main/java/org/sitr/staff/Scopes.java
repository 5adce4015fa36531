package org.sitr.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sitr.access.Action;
import org.sitr.access.Actor;
import org.sitr.access.Directory;
import org.sitr.access.Scope;
import org.sitr.storage.Owner;

/// Tells the guard whom the lists of this package are about.
final class Scopes {
  private Scopes() {}

  /// Everybody known.
  @ApplicationScoped
  static class All implements Scope {
    @Inject Directory directory;

    @Override
    public Action action() {
      return Action.LIST_STAFF;
    }

    @Override
    public List<? extends Owner> owners(Actor actor, Object[] arguments) {
      return directory.staff();
    }
  }

  /// Everybody known: an exclusion is a row of the excluded.
  @ApplicationScoped
  static class Excluded implements Scope {
    @Inject Directory directory;

    @Override
    public Action action() {
      return Action.LIST_EXCLUSIONS;
    }

    @Override
    public List<? extends Owner> owners(Actor actor, Object[] arguments) {
      return directory.staff();
    }
  }
}
