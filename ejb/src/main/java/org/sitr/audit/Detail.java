package org.sitr.audit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What stands beside an entry: `purpose`, `reason`, `fields`, `words`, `results`, `old`, `new` …
/// Persons stand in it by alias, never by id; a secret value never does. Beside a `system` entry it
/// is clear JSON, beside every other it is sealed.
///
/// @param owner whose DECISION key seals it; null: the installation's AUDIT key (no subject,
///   several, or a refusal)
/// @param words each name with its values
public record Detail(@Nullable UUID owner, SortedMap<String, List<String>> words) {

  /// Names that this program gives a meaning.
  public static final String PURPOSE = "purpose";

  public static final String REASON = "reason";
  public static final String FIELDS = "fields";
  public static final String ABOUT = "about";

  /// What was searched for.
  public static final String WORDS = "words";

  public Detail {
    SortedMap<String, List<String>> copy = new TreeMap<>();
    words.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    words = Collections.unmodifiableSortedMap(copy);
  }

  public static Detail of(@Nullable UUID owner, Map<String, List<String>> words) {
    return new Detail(owner, new TreeMap<>(words));
  }

  /// The first value of that name, or null.
  public @Nullable String first(String name) {
    List<String> values = words.getOrDefault(name, List.of());
    return values.isEmpty() ? null : values.getFirst();
  }

  /// Names alone: what stands in a detail is no matter for a server log.
  @Override
  public String toString() {
    return "detail " + words.keySet();
  }
}
