package org.sitr.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.sitr.access.Action;
import org.sitr.access.Actor;
import org.sitr.access.Scope;
import org.sitr.storage.Owner;
import org.sitr.storage.StaffId;

/// Tells the guard about whom an approval is: its row's owner.
final class Scopes {
  private static final String ALL = "select distinct a.owner from Approval a";
  private static final String ONE = "select a.owner from Approval a where a.id = :id";

  private Scopes() {}

  /// All there are.
  @ApplicationScoped
  static class Listed implements Scope {
    @Inject EntityManager rows;

    @Override
    public Action action() {
      return Action.LIST_APPROVALS;
    }

    @Override
    public List<? extends Owner> owners(Actor actor, Object[] arguments) {
      return rows.createQuery(ALL, UUID.class).getResultStream().map(StaffId::new).toList();
    }
  }

  private static List<? extends Owner> one(EntityManager rows, Object[] arguments) {
    var id = ((ApprovalId) arguments[0]).uuid();
    return rows.createQuery(ONE, UUID.class)
        .setParameter("id", id)
        .getResultStream()
        .map(StaffId::new)
        .toList();
  }

  /// The one that is opened.
  @ApplicationScoped
  static class Opened implements Scope {
    @Inject EntityManager rows;

    @Override
    public Action action() {
      return Action.OPEN_APPROVAL;
    }

    @Override
    public boolean isList() {
      return false;
    }

    @Override
    public List<? extends Owner> owners(Actor actor, Object[] arguments) {
      return one(rows, arguments);
    }
  }

  /// The one that is decided on.
  @ApplicationScoped
  static class Decided implements Scope {
    @Inject EntityManager rows;

    @Override
    public Action action() {
      return Action.DECIDE_APPROVAL;
    }

    @Override
    public boolean isList() {
      return false;
    }

    @Override
    public List<? extends Owner> owners(Actor actor, Object[] arguments) {
      return one(rows, arguments);
    }
  }

  /// The one that is withdrawn.
  @ApplicationScoped
  static class Withdrawn implements Scope {
    @Inject EntityManager rows;

    @Override
    public Action action() {
      return Action.WITHDRAW_APPROVAL;
    }

    @Override
    public boolean isList() {
      return false;
    }

    @Override
    public List<? extends Owner> owners(Actor actor, Object[] arguments) {
      return one(rows, arguments);
    }
  }
}
