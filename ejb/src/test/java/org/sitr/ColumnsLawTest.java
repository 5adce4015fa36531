package org.sitr;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sitr.storage.Columns;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;

/// Law 8: every column of the database is in the digest of an owned row, or its table is in the
/// short list of exceptions; every clear column is in its list.
class ColumnsLawTest {
  /// Tables without owned rows, and why.
  private static final Map<String, String> NOT_OWNED =
      Map.of(
          "owner_key", "a wrapped key opens for its owner alone, or not at all",
          "manifest", "it is what commits to the rows; its seal and its state in the log hold it",
          "chapter", "the manifest holds its hash",
          "lease", "decides nothing: the job itself is idempotent",
          "log_entry", "the tree holds it",
          "log_detail", "the entry holds its hash",
          "log_mention", "found from the entries' details");

  /// Clear columns beside those of every owned row: an instant without its kind, the asker's side.
  private static final Set<String> CLEAR = Set.of("due", "staff");

  private static final Pattern TABLE =
      Pattern.compile("CREATE TABLE (\\w+) \\((.*?)\\n\\)", Pattern.DOTALL);
  private static final Pattern COLUMN =
      Pattern.compile("^\\s+(?!PRIMARY|INDEX|UNIQUE|KEY|CONSTRAINT|FOREIGN|CHECK)(\\w+)\\s+[A-Z]");

  @Test
  void every_column_of_an_owned_table_is_in_the_digest_of_its_rows() throws IOException {
    var tables = tables();
    for (var facet : facets())
      assertThat(tables.get(facet.table()))
          .as("columns of %s", facet.table())
          .isEqualTo(Columns.names(facet));
  }

  @Test
  void every_table_is_owned_or_an_exception_with_a_reason() throws IOException {
    var owned = new TreeSet<String>();
    for (var facet : facets()) owned.add(facet.table());
    var left = new TreeSet<>(tables().keySet());
    left.removeAll(owned);
    left.removeAll(NOT_OWNED.keySet());

    assertThat(left).isEmpty();
  }

  @Test
  void every_clear_column_is_in_the_list() {
    for (var facet : facets()) {
      var clear = new TreeSet<>(Columns.names(facet));
      for (var field : facet.fields()) clear.remove(field.column());
      clear.removeAll(Set.of("id", "owner", "revision", "key_version"));

      assertThat(CLEAR).as("clear columns of %s", facet.table()).containsAll(clear);
    }
  }

  private static List<Facet> facets() {
    var facets = new ArrayList<Facet>();
    var all =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.sitr");
    for (JavaClass type : all)
      if (type.isAssignableTo(OwnedRow.class)
          && !type.getModifiers().contains(JavaModifier.ABSTRACT))
        facets.add(Facet.of(type.reflect()));
    assertThat(facets).isNotEmpty();
    return facets;
  }

  private static Map<String, Set<String>> tables() throws IOException {
    var tables = new TreeMap<String, Set<String>>();
    try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
      for (var file : files.sorted().toList()) {
        var table = TABLE.matcher(Files.readString(file));
        while (table.find()) tables.put(table.group(1), columns(table.group(2)));
      }
    }
    return tables;
  }

  private static Set<String> columns(String body) {
    var columns = new TreeSet<String>();
    for (var line : body.split("\n")) {
      var column = COLUMN.matcher(line);
      if (column.find()) columns.add(column.group(1));
    }
    return columns;
  }
}
