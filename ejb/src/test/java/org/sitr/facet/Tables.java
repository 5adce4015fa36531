package org.sitr.facet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sitr.casefile.Header;
import org.sitr.contact.Channels;
import org.sitr.contact.Rules;
import org.sitr.draft.DraftRow;
import org.sitr.identification.Identification;
import org.sitr.location.Location;
import org.sitr.newidentity.Link;
import org.sitr.person.Identity;
import org.sitr.referral.FirstContact;
import org.sitr.search.SearchRow;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.Facet;

/// The tables of concepts as their migration makes them, and how large a box may become.
final class Tables {

  static final List<Facet> FACETS =
      List.of(
          Header.FACET,
          FirstContact.FACET,
          Identification.FACET,
          Identity.FACET,
          Rules.FACET,
          Channels.FACET,
          Location.FACET,
          Link.FACET,
          SearchRow.FACET,
          DraftRow.FACET,
          Earlier.FACET,
          EarlierPlace.FACET);

  private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+) \\((.*?)\\n\\);", 32);
  private static final Pattern COLUMN = Pattern.compile("^\\s+([a-z_]+)\\s+([A-Z]+(\\(\\d+\\))?)");
  private static final int CHUNK = 16_384;

  private Tables() {}

  /// Type by column, by table.
  static Map<String, Map<String, String>> ofMigration() throws IOException {
    var sql = Files.readString(Path.of("src/main/resources/db/migration/V4__concepts.sql"));
    var tables = new LinkedHashMap<String, Map<String, String>>();
    var table = TABLE.matcher(sql);
    while (table.find()) {
      var columns = new LinkedHashMap<String, String>();
      for (var line : table.group(2).lines().toList()) {
        var column = COLUMN.matcher(line);
        if (column.find()) {
          columns.put(column.group(1), column.group(2));
        }
      }
      tables.put(table.group(1), columns);
    }
    return tables;
  }

  /// Bytes of the largest box of a field (docs/spec/sealed-field.md).
  static int largestBox(SealedField<?> field) {
    int text = field.form().maxLength() * 3 + 4;
    int padded = text <= field.floor() ? field.floor() : padded(text);
    return 77 + padded + 16 * (Math.ceilDiv(padded, CHUNK) - 1);
  }

  /// How many bytes a column takes.
  static int capacity(String type) {
    if (type.startsWith("VARBINARY(")) {
      return Integer.parseInt(type.substring(10, type.length() - 1));
    }
    return switch (type) {
      case "BLOB" -> 65_535;
      case "MEDIUMBLOB" -> 16_777_215;
      default -> 0;
    };
  }

  private static int padded(int length) {
    if (length <= 4096) {
      return Integer.highestOneBit(length - 1) * 2;
    }
    int e = 31 - Integer.numberOfLeadingZeros(length);
    int s = 32 - Integer.numberOfLeadingZeros(e);
    int step = 1 << (e - s);
    return Math.ceilDiv(length, step) * step;
  }
}
