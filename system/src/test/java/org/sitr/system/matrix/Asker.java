package org.sitr.system.matrix;

import java.util.List;
import java.util.Set;
import org.sitr.system.matrix.Table.Grant;
import org.sitr.system.matrix.Table.Route;

/// An account, and how it stands to the matrix' one record.
///
/// @param role empty for one without an appointment
/// @param excluded beats every relation
record Asker(String account, String role, Set<String> relations, boolean excluded) {
  static final List<Asker> ALL =
      List.of(
          new Asker("amina", "PO", Set.of("ASSIGNED"), false),
          new Asker("karim", "PO", Set.of(), false),
          new Asker("lena", "PO", Set.of("ASSIGNED"), true),
          new Asker("omar", "PO", Set.of(), false),
          new Asker("salma", "SUP", Set.of("UNIT"), false),
          new Asker("jonas", "SUP", Set.of(), false),
          new Asker("grace", "PAR", Set.of("SUPPLIED"), false),
          new Asker("adel", "AUD", Set.of(), false),
          new Asker("nadia", "DUTY", Set.of(), false),
          new Asker("viktor", "", Set.of(), false));

  /// What the table says. Where no record is named, the role is enough: what is listed is each
  /// asker's own.
  boolean may(Route route) {
    if (route.action().equals("OPEN_DESK")) return true; // who one is, whoever one is
    return !role.isEmpty() && route.grants().stream().anyMatch(grant -> may(route, grant));
  }

  private boolean may(Route route, Grant grant) {
    if (grant.relation().equals("JOB")) return false;
    if (grant.role().equals("any")) return true;
    if (!grant.role().equals(role)) return false;
    if (!route.isAboutAPerson() || grant.relation().equals("NONE")) return true;
    return !excluded && relations.contains(grant.relation());
  }

  @Override
  public String toString() {
    return account + (excluded ? " (excluded)" : "") + " " + relations;
  }
}
