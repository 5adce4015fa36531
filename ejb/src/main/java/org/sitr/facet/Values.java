package org.sitr.facet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.Facet;

/// The values of one row by field; what is absent is not in it. Prints nothing of them.
public final class Values {

  private final Map<SealedField<?>, Object> values;

  private Values(Map<SealedField<?>, Object> values) {
    this.values = values;
  }

  public static Values none() {
    return new Values(Map.of());
  }

  public <T> Values with(SealedField<T> field, T value) {
    var more = new HashMap<>(values);
    more.put(field, value);
    return new Values(more);
  }

  public Values without(SealedField<?> field) {
    var fewer = new HashMap<>(values);
    fewer.remove(field);
    return new Values(fewer);
  }

  /// With the value, if there is one.
  public <T> Values copy(SealedField<T> field, Optional<T> value) {
    return value.map(one -> with(field, one)).orElse(this);
  }

  @SuppressWarnings("unchecked") // `with` is the only way in
  public <T> Optional<T> get(SealedField<T> field) {
    return Optional.ofNullable((T) values.get(field));
  }

  public boolean isTrue(SealedField<Boolean> flag) {
    return get(flag).orElse(false);
  }

  /// What a new row holds.
  public Map<SealedField<?>, Object> all() {
    return Map.copyOf(values);
  }

  /// What a row of this facet holds from now on: null for each field that is absent.
  public Map<SealedField<?>, @Nullable Object> all(Facet facet) {
    var all = new HashMap<SealedField<?>, @Nullable Object>();
    facet.fields().forEach(field -> all.put(field, values.get(field)));
    return all;
  }

  /// The value as text, as its form writes it.
  public <T> Optional<String> text(SealedField<T> field) {
    return get(field).map(field.form()::write);
  }

  /// The fields in which these are not as those.
  List<SealedField<?>> differing(Values those, Facet facet) {
    return facet.fields().stream()
        .filter(field -> !Objects.equals(values.get(field), those.values.get(field)))
        .toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Values those && values.equals(those.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.size() + " values";
  }
}
