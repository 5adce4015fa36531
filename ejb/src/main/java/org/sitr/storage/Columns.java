package org.sitr.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sitr.security.integrity.RowDigest;
import org.sitr.security.integrity.Sha256;

/// The columns of an owned row as its digest has them: those of every row, those that the entity
/// declares, and a sealed one for each field of the facet. No column is left out.
public final class Columns {
  private Columns() {}

  /// The row's digest, over all its columns.
  public static Sha256 digest(OwnedRow row) {
    var table = Facet.of(row.getClass()).table();
    return RowDigest.of(table, row.id(), row.revision(), of(row));
  }

  /// Bytes of each column but id and revision, which the digest has before them.
  public static SortedMap<String, byte @Nullable []> of(OwnedRow row) {
    var columns = new TreeMap<String, byte @Nullable []>();
    columns.put("owner", RowDigest.column(row.owner()));
    columns.put("key_version", RowDigest.column(row.keyVersion()));
    for (var field : Facet.of(row.getClass()).fields()) {
      var box = row.get(field);
      columns.put(field.column(), box == null ? null : box.bytes());
    }
    for (var field : row.getClass().getDeclaredFields())
      if (isColumn(field)) columns.put(name(field), RowDigest.column(value(field, row)));
    return Collections.unmodifiableSortedMap(columns);
  }

  /// Names of all columns that a row of the facet's table has: id, revision, and what [#of] covers.
  public static SortedSet<String> names(Facet facet) {
    var names = new TreeSet<>(List.of("id", "revision", "owner", "key_version"));
    for (var field : facet.fields()) names.add(field.column());
    for (var field : facet.row().getDeclaredFields()) if (isColumn(field)) names.add(name(field));
    return Collections.unmodifiableSortedSet(names);
  }

  private static boolean isColumn(Field field) {
    return !Modifier.isStatic(field.getModifiers())
        && !field.isSynthetic()
        && !field.getName().startsWith("_persistence")
        && !field.isAnnotationPresent(Transient.class);
  }

  /// A clear column says its name: what is hashed must not depend on a naming rule.
  private static String name(Field field) {
    var column = field.getAnnotation(Column.class);
    if (column == null || column.name().isEmpty())
      throw new IllegalStateException(field + " names no column");
    return column.name();
  }

  private static @Nullable Object value(Field field, OwnedRow row) {
    try {
      field.setAccessible(true);
      return field.get(row);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
