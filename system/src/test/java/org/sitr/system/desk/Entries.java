package org.sitr.system.desk;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;

/// The log's entries as they stand in the database: pseudonyms, actions and times, no names.
public final class Entries {
  private final Sql sql;
  private final String actor;
  private long seen;

  /// Of everybody.
  public Entries(Sql sql) {
    this(sql, "");
  }

  private Entries(Sql sql, String actor) {
    this.sql = sql;
    this.actor = actor;
    mark();
  }

  /// Of one actor alone: who appended the last entry.
  public Entries ofTheLast() {
    return new Entries(sql, since().getLast().get("actor").getAsString());
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
        .filter(e -> actor.isEmpty() || actor.equals(e.get("actor").getAsString()))
        .toList();
  }

  /// `ACTION outcome` of what was appended since the mark.
  public List<String> actions() {
    return since().stream()
        .map(e -> e.get("action").getAsString() + " " + e.get("outcome").getAsString())
        .toList();
  }
}
