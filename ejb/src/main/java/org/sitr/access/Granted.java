package org.sitr.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.Owner;
import org.sitr.storage.PersonId;

/// What was decided for the running guarded call: for doors, which turn it into what is shown.
public final class Granted {
  static final ScopedValue<Granted> CURRENT = ScopedValue.newInstance();

  private final Actor actor;
  private final Purpose purpose;
  private final List<? extends Owner> owners;
  private final Set<String> shows;
  private final Predicate<Action> also;
  private final List<String> changed = new ArrayList<>();

  Granted(
      Actor actor,
      Purpose purpose,
      List<? extends Owner> owners,
      Set<String> shows,
      Predicate<Action> also) {
    this.actor = actor;
    this.purpose = purpose;
    this.owners = List.copyOf(owners);
    this.shows = Set.copyOf(shows);
    this.also = also;
  }

  /// @throws IllegalStateException outside of a guarded call
  public static Granted current() {
    if (!CURRENT.isBound()) throw new IllegalStateException("not in a guarded call");
    return CURRENT.get();
  }

  public Actor actor() {
    return actor;
  }

  /// The reason that stands in the entry: the stated one, or the relation's.
  public Purpose purpose() {
    return purpose;
  }

  /// Whom the entry names, in the order of the arguments or of the [Scope].
  public List<? extends Owner> owners() {
    return owners;
  }

  /// The persons among them.
  public List<PersonId> persons() {
    return owners.stream().filter(PersonId.class::isInstance).map(PersonId.class::cast).toList();
  }

  /// Whether the field is shown, or masked for this role and relation.
  public boolean shows(SealedField<?> field) {
    return shows.isEmpty() || shows.contains(field.name());
  }

  /// Tells the log which fields a write changes: their names stand in the `made` entry's detail.
  public void changed(Collection<? extends SealedField<?>> fields) {
    fields.forEach(field -> changed.add(field.name()));
  }

  List<String> changed() {
    return List.copyOf(changed);
  }

  /// Whether the same asker may do that too, to all of the same owners, the needs aside. For
  /// offering a link, never for doing it.
  public boolean mayAlso(Action other) {
    return also.test(other);
  }
}
