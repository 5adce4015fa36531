package org.sitr.storage;

import static org.sitr.storage.TestDatabase.asOwner;

import java.sql.SQLException;
import java.util.List;

/// Tables as they were at a moment, from which somebody puts an owner's rows back.
public record KeptTables(List<String> tables) {

  public static KeptTables keep(String... tables) throws SQLException {
    for (var table : tables) {
      asOwner("DROP TABLE IF EXISTS old_" + table);
      asOwner("CREATE TABLE old_" + table + " AS SELECT * FROM " + table);
    }
    return new KeptTables(List.of(tables));
  }

  public void putBack(Owner owner) throws SQLException {
    var id = Ids.bytes(owner.uuid());
    for (var table : tables) {
      asOwner("DELETE FROM " + table + " WHERE owner = ?", id);
      asOwner("INSERT INTO " + table + " SELECT * FROM old_" + table + " WHERE owner = ?", id);
    }
  }
}
