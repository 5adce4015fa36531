package org.sitr.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sitr.security.log.Checkpoint;
import org.sitr.security.log.Entry;
import org.sitr.security.log.Merkle;
import org.sitr.security.log.Note;

/// Answers auditors from the log. What it gives is the entries' bytes read again, never the clear
/// columns, which serve searching alone. The guarded door in front of it is
/// `org.sitr.access.LogDoor`.
@ApplicationScoped
public class LogReader {
  private static final int MAX_PAGE = 1000;

  @Resource(lookup = "java:app/jdbc/work")
  private DataSource database;

  @Inject private Details details;
  private final LogFaults faults = new LogFaults();

  /// For the container.
  @SuppressWarnings("NullAway.Init")
  protected LogReader() {}

  public LogReader(DataSource database, Details details) {
    this.database = database;
    this.details = details;
  }

  /// Newest first.
  ///
  /// @param before an index: only entries below it; [Long#MAX_VALUE] for the newest
  /// @param limit 1 to 1000
  public LogPage entries(LogQuery query, long before, int limit) {
    return entries(query, before, false, limit);
  }

  /// In the order of the log, or backwards: both go along its primary key.
  ///
  /// @param beyond an index: only entries after it in that order
  /// @param limit 1 to 1000
  public LogPage entries(LogQuery query, long beyond, boolean oldestFirst, int limit) {
    int most = Math.clamp(limit, 1, MAX_PAGE);
    return reading(c -> {
      List<Logged> found = new LogSearch(c, query, faults).beyond(beyond, oldestFirst, most + 1);
      boolean more = found.size() > most;
      List<Logged> page = more ? found.subList(0, most) : found;
      return new LogPage(page, more ? page.getLast().index() : null);
    });
  }

  /// One entry.
  public Optional<Logged> entry(long index) {
    return reading(c ->
        LogSearch.from(c, index, 1, faults).stream()
            .filter(logged -> logged.index() == index)
            .findFirst());
  }

  /// Opens what stands beside an entry, after its hash was found to be the entry's; nothing where
  /// it is not, which is a fault from then on.
  ///
  /// @param owner of the entry's subject; null where it has none
  /// @throws CannotOpen if it does not open
  public Optional<Detail> detail(Logged logged, @Nullable UUID owner) {
    var stored = reading(c -> LogTable.beside(c, logged.index()));
    var hash = logged.entry().detail();
    if (!Objects.equals(stored.map(Beside::hash).orElse(null), hash)) {
      faults.add(logged.index(), LogFault.What.DETAIL);
      return Optional.empty();
    }
    return stored.map(beside -> {
      UUID whose = beside.compartment() == Beside.DECISION ? owner : null;
      boolean clear = beside.compartment() == Beside.CLEAR;
      byte[] text = clear ? beside.box() : details.open(whose, beside);
      return new Detail(whose, DetailText.read(text));
    });
  }

  /// All entries from an index on, oldest first: for checks that read everything.
  public void each(long from, Consumer<Logged> consumer) {
    var next = new AtomicLong(from);
    List<Logged> some;
    do {
      some = reading(c -> LogSearch.from(c, next.get(), MAX_PAGE, faults));
      some.forEach(consumer);
      if (!some.isEmpty()) next.set(some.getLast().index() + 1);
    } while (some.size() == MAX_PAGE);
  }

  /// Looks at entries with all that stands beside them: a thousand at most.
  ///
  /// @param from the first index
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Checked check(long from) {
    return reading(c -> {
      var check = new LogCheck(c, details);
      var checked = check.look(from, MAX_PAGE);
      faults.checked(from, checked.next(), check.faults());
      return checked;
    });
  }

  /// What a look at some entries gives.
  ///
  /// @param next the index to go on from; where it began, at the end of the log
  /// @param mentions how many there should be of these entries
  /// @param whole whether all that they mention could be read
  public record Checked(long next, long mentions, boolean whole) {}

  /// Compares how many mentions there are with how many there should be: where all that should be
  /// are there, others were invented.
  ///
  /// @param end the index after the last entry that was looked at
  public void checkMentions(long end, long should) {
    if (reading(c -> LogTable.mentions(c, end)) > should) faults.add(0, LogFault.What.MENTIONS);
  }

  /// What stands beside entries and is not what they say, as far as somebody has looked.
  public List<LogFault> faults() {
    return faults.all();
  }

  /// How many accesses were allowed and how many refused, a line for each day from the first to the
  /// last. What the system says of itself is no access; neither is what came to nothing, nor the
  /// second entry of a write.
  public List<DayCount> days(LocalDate first, LocalDate last) {
    return reading(c -> counts(c, first, last));
  }

  public LogState state() {
    return reading(c -> {
      Optional<LogTable.Row> newest = LogTable.newest(c);
      Optional<Checkpoint> head =
          newest
              .flatMap(r -> Optional.ofNullable(r.head()))
              .flatMap(Note::parse)
              .map(Note::text)
              .flatMap(Checkpoint::parse);
      String root = HexFormat.of().formatHex(head.map(Checkpoint::root).orElseGet(Merkle::empty));
      long size = head.map(Checkpoint::size).orElse(0L);
      Instant time = newest.map(r -> logged(r).entry().time()).orElse(null);
      return new LogState(size, root, time, nodes(c), 0);
    });
  }

  private static List<DayCount> counts(Connection c, LocalDate first, LocalDate last)
      throws SQLException {
    String sql =
        "SELECT SUM(outcome = 'allowed'), SUM(outcome = 'refused') FROM log_entry"
            + " WHERE n >= ? AND n < ? AND kind <> 'system'";
    List<DayCount> days = new ArrayList<>();
    long from = LogTable.firstAt(c, Micros.of(first.atStartOfDay(ZoneOffset.UTC).toInstant()));
    try (PreparedStatement s = c.prepareStatement(sql)) {
      for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
        long end =
            LogTable.firstAt(
                c, Micros.of(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
        s.setLong(1, from);
        s.setLong(2, end);
        try (ResultSet r = s.executeQuery()) {
          r.next();
          days.add(new DayCount(day, r.getLong(1), r.getLong(2)));
        }
        from = end;
      }
    }
    return days;
  }

  /// A running node says something each minute, so that the newest word of each is found from its
  /// starts and heartbeats.
  private static List<LogState.Node> nodes(Connection c) throws SQLException {
    String sql =
        "SELECT e.node, e.at, e.action FROM log_entry e JOIN (SELECT MAX(n) n FROM log_entry"
            + " WHERE action IN ('NODE_START', 'NODE_STOP', 'HEARTBEAT') GROUP BY node) m ON m.n = e.n ORDER BY e.node";
    List<LogState.Node> nodes = new ArrayList<>();
    try (PreparedStatement s = c.prepareStatement(sql);
        ResultSet r = s.executeQuery()) {
      while (r.next()) {
        boolean stopped = r.getString(3).equals(Entry.NODE_STOP);
        nodes.add(new LogState.Node(r.getString(1), Micros.instant(r.getLong(2)), stopped));
      }
    }
    return nodes;
  }

  /// @throws Tampered if the bytes are no entry
  static Logged logged(LogTable.Row row) {
    return new Logged(
        row.n(),
        Entry.parse(row.entry())
            .orElseThrow(() -> new Tampered(row.n(), "bytes that are no entry")));
  }

  private <T> T reading(Query<T> query) {
    try (Connection c = database.getConnection()) {
      return query.on(c);
    } catch (SQLException e) {
      throw new LogUnavailable("the log cannot be read");
    }
  }

  private interface Query<T> {
    T on(Connection c) throws SQLException;
  }
}
