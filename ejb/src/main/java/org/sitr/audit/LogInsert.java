package org.sitr.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitr.security.log.Alias;
import org.sitr.security.log.Entry;

/// Sends a batch. Its caller begins and ends the transaction.
final class LogInsert {
  private static final String ENTRY_COLUMNS =
      "INSERT INTO log_entry (n, entry, at, node, boot, kind, action, outcome, actor, subject, request, head, edge) VALUES ";

  /// Details and mentions first, then one INSERT of all entries: a loser of a race stops at the
  /// first statement.
  static void insert(Connection c, Batch batch) throws SQLException {
    insertDetails(c, batch);
    insertMentions(c, batch);
    try (PreparedStatement s = c.prepareStatement(ENTRY_COLUMNS + rows(13, batch.size()))) {
      int at = 1;
      for (int i = 0; i < batch.size(); i++) {
        at = bind(s, at, batch, i);
      }
      s.executeUpdate();
    }
  }

  private static int bind(PreparedStatement s, int at, Batch batch, int i) throws SQLException {
    Entry e = batch.entries.get(i);
    boolean last = i == batch.size() - 1;
    Alias subject = e.subject();
    s.setLong(at++, batch.first + i);
    s.setBytes(at++, batch.bytes.get(i));
    s.setLong(at++, Micros.of(e.time()));
    s.setString(at++, e.node());
    s.setBytes(at++, LogTable.bytes(e.boot()));
    s.setString(at++, e.kind().code());
    s.setString(at++, e.action());
    s.setString(at++, e.outcome().code());
    s.setBytes(at++, LogTable.bytes(e.actor().value()));
    bytes(s, at++, subject == null ? null : LogTable.bytes(subject.value()));
    s.setBytes(at++, LogTable.bytes(e.request()));
    bytes(s, at++, last ? batch.head : null);
    bytes(s, at++, last ? batch.edge.bytes() : null);
    return at;
  }

  private static void insertDetails(Connection c, Batch batch) throws SQLException {
    List<Waiting> with = batch.waiting.stream().filter(w -> w.beside != null).toList();
    if (with.isEmpty()) {
      return;
    }
    String sql =
        "INSERT INTO log_detail (n, row_id, compartment, box) VALUES " + rows(4, with.size());
    try (PreparedStatement s = c.prepareStatement(sql)) {
      int at = 1;
      for (int i = 0; i < batch.size(); i++) {
        Beside beside = batch.waiting.get(i).beside;
        if (beside != null) {
          s.setLong(at++, batch.first + i);
          s.setBytes(at++, LogTable.bytes(beside.row()));
          s.setInt(at++, beside.compartment());
          s.setBytes(at++, beside.box());
        }
      }
      s.executeUpdate();
    }
  }

  private static void insertMentions(Connection c, Batch batch) throws SQLException {
    record Mention(Alias alias, long n) {}
    List<Mention> all = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      for (Alias alias : mentioned(batch.waiting.get(i).draft)) {
        all.add(new Mention(alias, batch.first + i));
      }
    }
    for (int from = 0; from < all.size(); from += 4096) {
      List<Mention> some = all.subList(from, Math.min(all.size(), from + 4096));
      String sql = "INSERT INTO log_mention (alias, n) VALUES " + rows(2, some.size());
      try (PreparedStatement s = c.prepareStatement(sql)) {
        int at = 1;
        for (Mention m : some) {
          s.setBytes(at++, LogTable.bytes(m.alias().value()));
          s.setLong(at++, m.n());
        }
        s.executeUpdate();
      }
    }
  }

  private static Set<Alias> mentioned(Draft draft) {
    Set<Alias> all = new LinkedHashSet<>(draft.mentions());
    Alias subject = draft.subject();
    if (subject != null) {
      all.add(subject);
    }
    return all;
  }

  private static void bytes(PreparedStatement s, int at, byte @Nullable [] value)
      throws SQLException {
    if (value == null) {
      s.setNull(at, Types.VARBINARY);
    } else {
      s.setBytes(at, value);
    }
  }

  private static String rows(int columns, int rows) {
    String row = "(" + "?,".repeat(columns - 1) + "?)";
    return (row + ",").repeat(rows - 1) + row;
  }

  private LogInsert() {}
}
