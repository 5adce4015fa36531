package org.sitr.system.desk;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;

/// The log's entries as they stand in the database: pseudonyms, actions and times, no names.
public final class Entries {
  private final Sql sql;
  private long seen;

  public Entries(Sql sql) {
    this.sql = sql;
    mark();
  }

  /// From here on.
  public void mark() {
    seen = newest();
  }

  private long newest() {
    return Long.parseLong(sql.one("SELECT COALESCE(MAX(n), -1) FROM log_entry"));
  }

  /// What was appended since the mark, without heartbeats and sign-ins, in order.
  public List<JsonObject> since() {
    return sql
        .rows(
            "SELECT CONVERT(entry USING utf8mb4) FROM log_entry WHERE n > " + seen + " ORDER BY n")
        .stream()
        .map(row -> JsonParser.parseString(row.getFirst()).getAsJsonObject())
        .filter(e -> !List.of("system", "login").contains(e.get("kind").getAsString()))
        .toList();
  }

  /// `ACTION outcome` of what was appended since the mark.
  public List<String> actions() {
    return since().stream()
        .map(e -> e.get("action").getAsString() + " " + e.get("outcome").getAsString())
        .toList();
  }
}
