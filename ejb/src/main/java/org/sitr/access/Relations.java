package org.sitr.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitr.listing.Column;
import org.sitr.listing.Columns;
import org.sitr.security.log.Alias;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.PersonId;
import org.sitr.storage.StaffId;
import org.sitr.vault.Vault;

/// Who stands how to a person: written and read by doors of concepts, under their access.
@ApplicationScoped
public class Relations {
  private Vault vault;
  private StaffFacts staff;
  private Directory directory;

  @SuppressWarnings("NullAway.Init")
  protected Relations() {}

  @Inject
  public Relations(Vault vault, StaffFacts staff, Directory directory) {
    this.vault = vault;
    this.staff = staff;
    this.directory = directory;
  }

  /// One relation, as it is shown.
  ///
  /// @param name of the member of staff
  /// @param until null while it holds
  /// @param why a code of `access_reason.csv`, and words where there are some
  public record Held(
      StaffId staff,
      String name,
      Relation relation,
      Instant from,
      @Nullable Instant until,
      String why) {}

  /// What a list of them sorts and narrows by; the newest comes first.
  public static final Columns<Held> COLUMNS =
      Columns.of(
          Comparator.comparing(Held::from).reversed(),
          Column.words("who", held -> List.of(held.name())),
          Column.code(
              "how",
              Stream.of(Relation.values()).map(Relation::name).toList(),
              held -> held.relation().name()),
          Column.moment("from", held -> Optional.of(held.from())),
          Column.moment("until", held -> Optional.ofNullable(held.until())));

  /// Begins a person's side: alias, case reference, unit. An officer who recorded her leads her
  /// case; anybody else has supplied what was recorded, and no more.
  ///
  /// @param caseRef in canonical form
  /// @return the officer who leads the case from now on, if it is the asker
  public Optional<StaffId> begin(PersonId person, String caseRef, String unit) {
    var actor = Granted.current().actor();
    boolean leads = actor.held().contains(Role.PO);
    var values = new HashMap<SealedField<?>, @Nullable Object>();
    values.put(PersonDecision.ALIAS, Alias.random().hex());
    values.put(PersonDecision.CASE_REF, caseRef);
    values.put(PersonDecision.UNIT, unit);
    if (leads) values.put(PersonDecision.LED_BY, actor.id().uuid().toString());
    vault.add(PersonDecision.FACET, person, values);
    add(person, actor.id(), leads ? Relation.ASSIGNED : Relation.SUPPLIED);
    return leads ? Optional.of(actor.id()) : Optional.empty();
  }

  /// Whether somebody can be given a person's case: an officer of ours who is not excluded from
  /// her.
  public boolean canHold(PersonId person, StaffId who) {
    var state = staff.of(who);
    return staff.appointedToday(state).stream().anyMatch(a -> a.role() == Role.PO)
        && !state.excluded().contains(person.uuid());
  }

  /// Gives a person's case to a lead or a deputy; who was it before is it no more.
  ///
  /// @throws Refused.Invalid who cannot hold it, for whatever reason
  public void assign(PersonId person, StaffId who, Relation role) {
    if (role != Relation.ASSIGNED && role != Relation.DEPUTY)
      throw new IllegalArgumentException("role");
    if (!canHold(person, who)) throw new Refused.Invalid(Map.of("staff", "assign.not-possible"));
    for (var row : vault.<Assignment>all(Assignment.FACET, person))
      if (holds(row) && (is(row, role) || isOfficer(row, who))) end(row);
    add(person, who, role);
    if (role == Relation.ASSIGNED) led(person, who);
  }

  /// Everybody who stands or stood in a relation.
  public List<Held> of(PersonId person) {
    return vault.<Assignment>all(Assignment.FACET, person).stream().map(this::held).toList();
  }

  private Held held(Assignment row) {
    return new Held(
        new StaffId(row.staff()),
        directory.label(row.staff()),
        Relation.valueOf(Objects.requireNonNull(vault.open(row, Assignment.ROLE))),
        Objects.requireNonNull(vault.open(row, Assignment.FROM)),
        vault.open(row, Assignment.ENDED_AT),
        Objects.requireNonNullElse(vault.open(row, Assignment.REASON), ""));
  }

  private boolean holds(Assignment row) {
    return vault.open(row, Assignment.ENDED_AT) == null;
  }

  private boolean is(Assignment row, Relation role) {
    return role.name().equals(vault.open(row, Assignment.ROLE));
  }

  private boolean isOfficer(Assignment row, StaffId who) {
    return row.staff().equals(who.uuid()) && !is(row, Relation.SUPPLIED);
  }

  private void end(Assignment row) {
    vault.change(row, row.revision(), Map.of(Assignment.ENDED_AT, Instant.now()));
  }

  private void add(PersonId person, StaffId who, Relation role) {
    var granted = Granted.current();
    var purpose = granted.purpose();
    var why =
        purpose.sentence() == null ? purpose.code() : purpose.code() + " " + purpose.sentence();
    vault.add(
        new Assignment(who.uuid()),
        person,
        Map.of(
            Assignment.ROLE, role.name(),
            Assignment.FROM, Instant.now(),
            Assignment.REASON, why,
            Assignment.MADE_BY, granted.actor().id().uuid().toString()));
  }

  private void led(PersonId person, StaffId who) {
    var row = vault.<PersonDecision>one(PersonDecision.FACET, person).orElseThrow();
    vault.change(row, row.revision(), Map.of(PersonDecision.LED_BY, who.uuid().toString()));
  }
}
