package org.sitr.system.bench;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.sitr.system.Running;
import org.sitr.system.account.Tokens;

/// Opening a record, beside an empty answer of the same application and beside one durable plain
/// row.
///
/// The record: one facet of Amina's first case over the API: token, decision, entry, box. The empty
/// answer: `/api/me`, which decides who asks and opens nothing. The plain row: one INSERT and
/// COMMIT over JDBC, no application between.
public final class Open {
  private static final int WARM_UP = 200;

  private final Running running;
  private final HttpClient http;
  private final Tokens tokens;

  private Open(Running running, HttpClient http) throws IOException {
    this.running = running;
    this.http = http;
    this.tokens = running.tokens();
  }

  /// Prints p50 and p95 of each.
  public static void measure(Running running, int count)
      throws IOException, InterruptedException, SQLException {
    try (var http = running.http().version(HttpClient.Version.HTTP_1_1).build()) {
      new Open(running, http).measure(count);
    }
  }

  private void measure(int count) throws IOException, InterruptedException, SQLException {
    var record = "/api/persons/" + firstCase() + "/identity";
    var opening = new Times("open a record (one facet, one entry)", count);
    var empty = new Times("an empty answer of the same application", count);
    var plain = new Times("one durable plain row over JDBC", count);
    try (var row = new PlainRow()) {
      for (var i = -WARM_UP; i < count; i++) {
        var one = Times.nanos(() -> get(record));
        var two = Times.nanos(() -> get("/api/me"));
        var three = Times.nanos(row::write);
        if (i >= 0) {
          opening.add(one);
          empty.add(two);
          plain.add(three);
        }
      }
    }
    System.out.printf("%-42s %8s %8s%n", "ms, one asker, n = " + count, "p50", "p95");
    for (var times : new Times[] {opening, empty, plain}) System.out.println(times.line());
  }

  private String firstCase() throws IOException, InterruptedException {
    var cases = JsonParser.parseString(get("/api/persons")).getAsJsonArray();
    return cases.get(0).getAsJsonObject().get("ref").getAsString();
  }

  private String get(String address) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(running.url() + address))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + tokens.of("amina"))
            .build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) throw new IOException(address + ": " + answer.statusCode());
    return answer.body();
  }

  /// The named peer: what any application pays that keeps a row.
  private final class PlainRow implements AutoCloseable {
    private final java.sql.Connection connection;

    PlainRow() throws SQLException {
      var database = running.database();
      connection =
          DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
      try (var statement = connection.createStatement()) {
        statement.execute(
            "CREATE TABLE IF NOT EXISTS bench_plain (id BIGINT PRIMARY KEY AUTO_INCREMENT, line VARCHAR(500))");
      }
      connection.setAutoCommit(false);
    }

    void write() throws SQLException {
      try (var insert = connection.prepareStatement("INSERT INTO bench_plain (line) VALUES (?)")) {
        insert.setString(1, "x".repeat(400));
        insert.executeUpdate();
      }
      connection.commit();
    }

    @Override
    public void close() throws SQLException {
      try (var statement = connection.createStatement()) {
        statement.execute("DROP TABLE bench_plain");
      }
      connection.close();
    }
  }
}
