package org.sitr.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitr.security.log.Alias;
import org.sitr.security.log.Entry;
import org.sitr.security.log.Outcome;
import org.sitr.security.seal.CannotOpen;

/// Looks at some entries with all that stands beside them: columns, details, mentions.
final class LogCheck {
  private static final int ALIASES = 1000;

  private final Connection connection;
  private final Details details;
  private final List<LogFault> faults = new ArrayList<>();
  private final Map<Long, Set<UUID>> expected = new TreeMap<>();
  private long next;
  private long mentions;
  private boolean whole = true;

  LogCheck(Connection connection, Details details) {
    this.connection = connection;
    this.details = details;
  }

  LogReader.Checked look(long from, int limit) throws SQLException {
    next = from;
    var entries = entries(from, limit);
    var beside = beside(from);
    entries.forEach((n, entry) -> {
      var detail = beside.get(n);
      if (!fits(entry, detail)) fault(n, LogFault.What.DETAIL);
      else expected.put(n, mentioned(entry, detail));
    });
    compare(from);
    return new LogReader.Checked(next, mentions, whole && faults.isEmpty());
  }

  List<LogFault> faults() {
    return List.copyOf(faults);
  }

  private Map<Long, Entry> entries(long from, int limit) throws SQLException {
    var sql =
        "SELECT "
            + LogColumns.NAMES
            + " FROM log_entry e WHERE e.n >= ? ORDER BY e.n LIMIT "
            + limit;
    var entries = new TreeMap<Long, Entry>();
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      s.setLong(1, from);
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          var entry = Entry.parse(r.getBytes(2));
          next = r.getLong(1) + 1;
          if (entry.isEmpty() || LogColumns.differ(r, entry.get()))
            fault(r.getLong(1), LogFault.What.COLUMNS);
          else entries.put(r.getLong(1), entry.get());
        }
      }
    }
    return entries;
  }

  private Map<Long, Beside> beside(long from) throws SQLException {
    var all = new HashMap<Long, Beside>();
    try (PreparedStatement s =
        connection.prepareStatement(
            "SELECT n, row_id, compartment, box FROM log_detail WHERE n >= ? AND n < ?")) {
      s.setLong(1, from);
      s.setLong(2, next);
      try (ResultSet r = s.executeQuery()) {
        while (r.next())
          all.put(r.getLong(1), new Beside(LogTable.id(r.getBytes(2)), r.getInt(3), r.getBytes(4)));
      }
    }
    return all;
  }

  private static boolean fits(Entry entry, @Nullable Beside beside) {
    return beside == null ? entry.detail() == null : beside.hash().equals(entry.detail());
  }

  /// The subject, and whom a detail of several names: that one is under AUDIT.
  private Set<UUID> mentioned(Entry entry, @Nullable Beside beside) {
    var all = new HashSet<UUID>();
    if (entry.subject() != null) all.add(entry.subject().value());
    if (entry.outcome() == Outcome.ALLOWED
        && beside != null
        && beside.compartment() == Beside.AUDIT)
      about(beside).forEach(alias -> all.add(alias.value()));
    return all;
  }

  /// Nobody, where the month's key is destroyed.
  private List<Alias> about(Beside beside) {
    try {
      var words = DetailText.read(details.open(null, beside));
      return words.getOrDefault(Detail.ABOUT, List.of()).stream()
          .flatMap(hex -> Alias.parse(hex).stream())
          .toList();
    } catch (CannotOpen gone) {
      whole = false;
      return List.of();
    }
  }

  private void compare(long from) throws SQLException {
    var aliases = new HashSet<UUID>();
    expected.values().forEach(aliases::addAll);
    var all = List.copyOf(aliases);
    var found = new HashMap<Long, Set<UUID>>();
    for (int i = 0; i < all.size(); i += ALIASES)
      found(all.subList(i, Math.min(all.size(), i + ALIASES)), from, found);
    expected.forEach((n, wanted) -> {
      mentions += wanted.size();
      if (!found.getOrDefault(n, Set.of()).equals(wanted)) fault(n, LogFault.What.MENTIONS);
    });
  }

  private void found(List<UUID> aliases, long from, Map<Long, Set<UUID>> into) throws SQLException {
    var marks = "?,".repeat(aliases.size() - 1) + "?";
    var sql =
        "SELECT alias, n FROM log_mention WHERE alias IN (" + marks + ") AND n >= ? AND n < ?";
    try (PreparedStatement s = connection.prepareStatement(sql)) {
      int at = 1;
      for (var alias : aliases) s.setBytes(at++, LogTable.bytes(alias));
      s.setLong(at++, from);
      s.setLong(at, next);
      try (ResultSet r = s.executeQuery()) {
        while (r.next())
          into.computeIfAbsent(r.getLong(2), n -> new HashSet<>()).add(LogTable.id(r.getBytes(1)));
      }
    }
  }

  private void fault(long index, LogFault.What what) {
    faults.add(new LogFault(index, what, Instant.now()));
  }
}
