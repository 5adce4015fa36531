package org.sitr.access;

import java.util.List;
import org.sitr.storage.Owner;

/// Tells [Guard] which owners a list or a search is about: its entry must name them before the call
/// runs. Implemented by the concept whose action it is, as a CDI bean.
///
/// What it answers is a proposal: each owner is decided by itself, and whoever may not be seen is
/// left out. The call finds who remained in [Granted#owners()], in this order.
public interface Scope {
  /// The action it speaks for.
  Action action();

  /// Whether it is a list, which may be empty. If not, nobody found is somebody who does not exist.
  default boolean isList() {
    return true;
  }

  /// @param arguments of the guarded call
  List<? extends Owner> owners(Actor actor, Object[] arguments);
}
