package org.sitr.search.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The names of many people, and who of those one may know is called so.
///
/// Safe for many threads; a change is seen by every search that begins after it.
public final class NameIndex {

  public static final int MOST = 20;
  private static final int MOST_WORDS = 12;

  private final Map<UUID, Set<String>> words = new ConcurrentHashMap<>();

  /// Who was found, best first.
  ///
  /// @param more there were more than `MOST`
  public record Found(List<UUID> people, boolean more) {}

  private record Hit(UUID person, int whole, String name) {}

  /// Knows a person by these names from now on, and by no others.
  public void put(UUID person, Collection<String> names) {
    var all = new HashSet<String>();
    names.forEach(name -> all.addAll(Folding.words(name)));
    words.put(person, Set.copyOf(all));
  }

  public void remove(UUID person) {
    words.remove(person);
  }

  public int size() {
    return words.size();
  }

  /// Those of `permitted` in whom every word of `query` is found (R2 to R5).
  public Found find(Collection<UUID> permitted, String query) {
    var asked = Folding.words(query).stream().distinct().limit(MOST_WORDS).toList();
    var hits = new ArrayList<Hit>();
    for (var person : permitted) {
      var known = words.getOrDefault(person, Set.of());
      if (!asked.isEmpty() && asked.stream().allMatch(word -> begins(known, word))) {
        int whole = (int) asked.stream().filter(known::contains).count();
        hits.add(new Hit(person, whole, String.join(" ", known.stream().sorted().toList())));
      }
    }
    hits.sort(
        Comparator.comparingInt(Hit::whole)
            .reversed()
            .thenComparing(Hit::name)
            .thenComparing(Hit::person));
    return new Found(hits.stream().limit(MOST).map(Hit::person).toList(), hits.size() > MOST);
  }

  private static boolean begins(Set<String> known, String word) {
    return known.stream().anyMatch(one -> one.startsWith(word));
  }
}
