package org.sitr.storage;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sitr.security.keys.Compartment;
import org.sitr.security.seal.SealedField;

/// One kind of row of an owner: one table, one compartment, one tab, one audited read.
///
/// @param table also the name of its chapters in the owner's manifest
/// @param row its entity, which holds this as `public static final Facet FACET`
/// @param fields all sealed fields, of that one compartment
public record Facet(
    String table,
    Class<? extends OwnedRow> row,
    Compartment compartment,
    List<SealedField<?>> fields) {
  private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  public Facet {
    fields = List.copyOf(fields);
    if (!TABLE.matcher(table).matches()) throw new IllegalArgumentException("table");
    var columns = new HashSet<String>();
    for (var field : fields)
      if (field.compartment() != compartment || !columns.add(field.column()))
        throw new IllegalArgumentException("field " + field.name());
  }

  /// The facet that an entity declares.
  public static Facet of(Class<?> row) {
    try {
      return (Facet) row.getField("FACET").get(null);
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new IllegalStateException(row.getName() + " declares no FACET", e);
    }
  }

  /// The field of that name, `record/field`.
  public Optional<SealedField<?>> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }
}
