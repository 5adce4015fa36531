package org.sitr.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.sitr.casefile.CaseRef;
import org.sitr.casefile.TakenRefs;
import org.sitr.search.engine.NameIndex;
import org.sitr.storage.PersonId;

/// Everybody this node knows, in memory only. Says nothing to nobody: who asks it decides first.
@ApplicationScoped
class Index implements TakenRefs {

  private final Map<UUID, Known> people = new ConcurrentHashMap<>();
  private final Map<CaseRef, UUID> refs = new ConcurrentHashMap<>();
  private final NameIndex names = new NameIndex();
  private final NameIndex suppliedNames = new NameIndex();
  private volatile boolean ready;

  boolean isReady() {
    return ready;
  }

  void readyNow() {
    ready = true;
  }

  /// Takes a person's row, unless a newer one is known.
  synchronized void put(UUID person, Known known) {
    var before = people.get(person);
    if (before != null && before.revision() > known.revision()) {
      return;
    }
    people.put(person, known);
    known.ref().ifPresent(ref -> refs.put(ref, person));
    names.put(person, known.names());
    suppliedNames.put(person, known.suppliedNames());
  }

  synchronized void remove(UUID person) {
    var known = people.remove(person);
    if (known != null) {
      known.ref().ifPresent(ref -> refs.remove(ref, person));
    }
    names.remove(person);
    suppliedNames.remove(person);
  }

  Optional<Known> known(UUID person) {
    return Optional.ofNullable(people.get(person));
  }

  /// The revision of the row that is known, 0 if none is.
  long revision(UUID person) {
    return known(person).map(Known::revision).orElse(0L);
  }

  void keepOnly(Set<UUID> there) {
    people.keySet().stream().filter(person -> !there.contains(person)).forEach(this::remove);
  }

  List<UUID> everybody() {
    return List.copyOf(people.keySet());
  }

  List<PersonId> where(Predicate<Known> what) {
    return people.entrySet().stream()
        .filter(one -> what.test(one.getValue()))
        .map(one -> new PersonId(one.getKey()))
        .toList();
  }

  @Override
  public boolean isTaken(CaseRef ref) {
    return refs.containsKey(ref);
  }

  Optional<UUID> person(CaseRef ref) {
    return Optional.ofNullable(refs.get(ref));
  }

  /// By what the record calls them.
  List<UUID> named(Collection<UUID> permitted, String words) {
    return names.find(permitted, words).people();
  }

  /// By what the first contact called them.
  List<UUID> supplied(Collection<UUID> permitted, String words) {
    return suppliedNames.find(permitted, words).people();
  }
}
