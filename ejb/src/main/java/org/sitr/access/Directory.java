package org.sitr.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sitr.audit.Names;
import org.sitr.security.log.Alias;
import org.sitr.storage.Owner;
import org.sitr.storage.PersonId;
import org.sitr.storage.StaffId;

/// Who stands behind an alias, and who exists: in memory only, filled and followed by
/// [DirectoryReading] from rows that verify. It decides nothing: it says where to look.
@ApplicationScoped
public class Directory implements Names {
  private final Map<UUID, Known> owners = new ConcurrentHashMap<>();
  private final Map<UUID, UUID> aliases = new ConcurrentHashMap<>();

  /// What is known of an owner.
  ///
  /// @param label a person's case reference, the name of a member of staff
  /// @param revision of the row that it was read from
  record Known(Owner owner, Alias alias, String label, long revision) {
    @Override
    public String toString() {
      return "known " + owner.uuid();
    }
  }

  void put(Known known) {
    owners.merge(known.owner().uuid(), known, (a, b) -> a.revision() > b.revision() ? a : b);
    aliases.put(known.alias().value(), known.owner().uuid());
  }

  long revision(UUID owner) {
    var known = owners.get(owner);
    return known == null ? 0 : known.revision();
  }

  boolean knows(PersonId person) {
    var known = owners.get(person.uuid());
    return known != null && known.owner() instanceof PersonId;
  }

  /// The alias under which an owner stands in the log.
  Optional<Alias> alias(UUID owner) {
    return Optional.ofNullable(owners.get(owner)).map(Known::alias);
  }

  /// The owner behind an alias.
  Optional<Owner> owner(Alias alias) {
    return Optional.ofNullable(aliases.get(alias.value())).map(owners::get).map(Known::owner);
  }

  /// The person of a case reference in canonical form.
  public Optional<PersonId> person(String caseRef) {
    return owners.values().stream()
        .filter(k -> k.owner() instanceof PersonId && k.label().equals(caseRef))
        .map(k -> (PersonId) k.owner())
        .findFirst();
  }

  /// All members of staff whom this node knows.
  public List<StaffId> staff() {
    return owners.values().stream()
        .map(Known::owner)
        .filter(StaffId.class::isInstance)
        .map(StaffId.class::cast)
        .toList();
  }

  /// All persons whom this node knows.
  public List<PersonId> persons() {
    return owners.values().stream()
        .map(Known::owner)
        .filter(PersonId.class::isInstance)
        .map(PersonId.class::cast)
        .toList();
  }

  /// What to call an owner on a page: case reference or name; empty for who is not known.
  public String label(UUID owner) {
    var known = owners.get(owner);
    return known == null ? "" : known.label();
  }

  @Override
  public Optional<String> staff(Alias actor) {
    return label(actor, StaffId.class).or(() -> job(actor));
  }

  @Override
  public Optional<String> reference(Alias subject) {
    return label(subject, PersonId.class).or(() -> label(subject, StaffId.class));
  }

  private Optional<String> label(Alias alias, Class<? extends Owner> kind) {
    return Optional.ofNullable(aliases.get(alias.value()))
        .map(owners::get)
        .filter(known -> kind.isInstance(known.owner()))
        .map(Known::label)
        .filter(label -> !label.isEmpty());
  }

  private static Optional<String> job(Alias alias) {
    return Jobs.NAMES.stream().filter(name -> Objects.equals(Job.alias(name), alias)).findFirst();
  }
}
