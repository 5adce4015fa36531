package org.sitr.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitr.security.keys.Compartment;
import org.sitr.security.log.Kind;

/// A line of the table [Action].
///
/// @param kind what its entry is called in the log
/// @param writes whether it may change rows: then `made` follows `allowed`
/// @param logged false for what opens nothing and shows people only themselves
/// @param compartments what its `Access` may open, of the owners that its entry names
/// @param routes where it is asked for, `METHOD /path`; none: only from inside
/// @param grants who may; none: nobody
/// @param notOneself whether a member of staff may never do it to himself
public record Rule(
    Kind kind,
    boolean writes,
    boolean logged,
    Set<Compartment> compartments,
    List<String> routes,
    List<Grant> grants,
    Set<Need> needs,
    boolean notOneself) {

  /// One way to be allowed: a role, and one of these relations.
  ///
  /// @param role null for whoever has an appointment
  /// @param shows the fields that are not masked; empty for all
  public record Grant(@Nullable Role role, Set<Relation> relations, Set<String> shows) {
    public Grant {
      relations = Set.copyOf(relations);
      shows = Set.copyOf(shows);
    }
  }

  public Rule {
    compartments = Set.copyOf(compartments);
    routes = List.copyOf(routes);
    grants = List.copyOf(grants);
    needs = Set.copyOf(needs);
  }

  static Rule quiet() {
    return of(Kind.READ, false, false);
  }

  static Rule read(Compartment... opens) {
    return of(Kind.READ, false, true, opens);
  }

  /// Of a record. While it is in quarantine, head of unit and duty officer read what verifies.
  static Rule record(Compartment... opens) {
    return read(opens).may(Role.SUP, Relation.QUARANTINE).may(Role.DUTY, Relation.QUARANTINE);
  }

  static Rule search(Compartment... opens) {
    return of(Kind.SEARCH, false, true, opens);
  }

  static Rule export(Compartment... opens) {
    return of(Kind.EXPORT, false, true, opens);
  }

  static Rule write(Compartment... opens) {
    return of(Kind.WRITE, true, true, opens);
  }

  static Rule approval(Compartment... opens) {
    return of(Kind.APPROVAL, true, true, opens);
  }

  static Rule system(Compartment... opens) {
    return of(Kind.SYSTEM, false, true, opens);
  }

  /// A write of the system's own: the keys that seal the details of others are made by it.
  static Rule founding(Compartment... opens) {
    return of(Kind.SYSTEM, true, true, opens);
  }

  static Rule login() {
    return of(Kind.LOGIN, false, true);
  }

  private static Rule of(Kind kind, boolean writes, boolean logged, Compartment... opens) {
    return new Rule(kind, writes, logged, Set.of(opens), List.of(), List.of(), Set.of(), false);
  }

  Rule at(String... where) {
    return new Rule(kind, writes, logged, compartments, List.of(where), grants, needs, notOneself);
  }

  /// Where the form of a facet is sent to.
  Rule changes(String facet) {
    return at("POST /change?facet=" + facet, "PATCH /api/persons/{ref}/" + facet);
  }

  /// Where it is asked what a facet held before.
  Rule past(String facet) {
    var page = compartments.contains(Compartment.LOCATION) ? "POST" : "GET";
    return at(page + " /history?facet=" + facet, "GET /api/persons/{ref}/" + facet + "/history");
  }

  Rule may(Role role, Relation... relations) {
    return with(new Grant(role, Set.of(relations), Set.of()));
  }

  Rule mayMasked(Role role, Relation relation, String... shows) {
    return with(new Grant(role, Set.of(relation), Set.of(shows)));
  }

  /// Whoever has an appointment, about himself.
  Rule anybody() {
    return with(new Grant(null, Set.of(Relation.SELF), Set.of()));
  }

  /// Whoever has a valid token, appointed or not.
  Rule signedIn() {
    return with(new Grant(null, Set.of(Relation.NONE), Set.of()));
  }

  /// Jobs of the node alone.
  Rule job() {
    return with(new Grant(null, Set.of(Relation.JOB), Set.of()));
  }

  Rule neverOneself() {
    return new Rule(kind, writes, logged, compartments, routes, grants, needs, true);
  }

  Rule needing(Need first, Need... more) {
    return new Rule(
        kind, writes, logged, compartments, routes, grants, EnumSet.of(first, more), notOneself);
  }

  private Rule with(Grant grant) {
    var all = new ArrayList<>(grants);
    all.add(grant);
    return new Rule(kind, writes, logged, compartments, routes, all, needs, notOneself);
  }
}
