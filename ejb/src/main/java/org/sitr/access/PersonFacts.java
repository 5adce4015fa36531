package org.sitr.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sitr.security.log.Alias;
import org.sitr.storage.PersonId;
import org.sitr.storage.StaffId;
import org.sitr.vault.Deciding;
import org.sitr.vault.Quarantined;

/// What the rows of a person say about an asker. For a person who does not exist the same rows of
/// the dummy are read, so that nobody can tell from the work which of the two it was.
@ApplicationScoped
public class PersonFacts {
  /// Owner of rows that are read in place of those of who does not exist. Made at the founding,
  /// never listed, related to nobody.
  public static final PersonId DUMMY = new PersonId(new UUID(0, 1));

  private Deciding deciding;
  private Directory directory;

  @SuppressWarnings("NullAway.Init")
  protected PersonFacts() {}

  @Inject
  public PersonFacts(Deciding deciding, Directory directory) {
    this.deciding = deciding;
    this.directory = directory;
  }

  /// @param excluded the asker: for her nobody is there, so nothing of the person is looked at
  /// @throws Quarantined her rows are not as the manifest says
  PersonState of(PersonId person, StaffId asker, boolean excluded) {
    boolean known = !excluded && directory.knows(person);
    var read = known ? person : DUMMY;
    long revision = deciding.revision(read);
    var rows = deciding.<PersonDecision>rows(PersonDecision.FACET, read);
    var relations = relations(read, asker);
    if (rows.isEmpty()) return PersonState.none(person.uuid());
    var row = rows.getFirst();
    var alias =
        Alias.parse(Objects.requireNonNullElse(deciding.open(row, PersonDecision.ALIAS), ""));
    var unit = Objects.requireNonNullElse(deciding.open(row, PersonDecision.UNIT), "");
    if (!known || alias.isEmpty()) return PersonState.none(person.uuid());
    return new PersonState(revision, alias.get(), unit, relations);
  }

  /// The unit of a record in quarantine, by a row that verifies; empty where none does. Who stands
  /// how to it does not count any more.
  String unitInQuarantine(PersonId person) {
    return deciding.<PersonDecision>verifying(PersonDecision.FACET, person).stream()
        .findFirst()
        .map(row -> Objects.requireNonNullElse(deciding.open(row, PersonDecision.UNIT), ""))
        .orElse("");
  }

  /// Opens the asker's rows, or somebody's where she has none: neither how many others there are
  /// nor whether one is hers must show in the work.
  private Set<Relation> relations(PersonId person, StaffId asker) {
    var rows = deciding.<Assignment>rows(Assignment.FACET, person);
    var own = rows.stream().filter(row -> row.staff().equals(asker.uuid())).toList();
    var relations = EnumSet.noneOf(Relation.class);
    for (var row : own.isEmpty() ? rows.subList(0, Math.min(1, rows.size())) : own)
      held(row).ifPresent(relations::add);
    return own.isEmpty() ? Set.of() : relations;
  }

  private Optional<Relation> held(Assignment row) {
    var role = deciding.open(row, Assignment.ROLE);
    var ended = deciding.open(row, Assignment.ENDED_AT);
    return ended == null ? Optional.ofNullable(role).map(Relation::valueOf) : Optional.empty();
  }
}
