package org.sitr.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.sitr.security.log.Entry;

/// The appender's thread at work: gets batches into the table, whatever the database, another node
/// or the clock does.
final class Writer {
  private static final long AGAIN_MILLIS = 100;

  /// The database did not come back before the node had to stop.
  static final class Given extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final Appender.Setup setup;
  private final UUID boot;
  private final BooleanSupplier stopping;
  private final LocalNote note;
  private final Tail tail;
  private final NodeClock clock;
  private final LogConnection database;
  private final List<Draft> owed = new ArrayList<>();
  private final NodeEntries own;
  private final Turns turns = new Turns();
  private boolean isOpen;

  Writer(Appender.Setup setup, UUID boot, BooleanSupplier stopping) {
    this.setup = setup;
    this.boot = boot;
    this.stopping = stopping;
    this.note = new LocalNote(setup.notes().resolve("log-head"));
    this.tail = new Tail(setup.signer().key(), setup.node(), boot);
    this.clock = new NodeClock(setup.clock());
    this.database = new LogConnection(setup.log());
    this.own = new NodeEntries(setup.node());
  }

  UUID boot() {
    return boot;
  }

  /// Finds the end of the log, waits for the database if need be, and says `NODE_START`.
  void open() {
    Optional<LocalNote.Seen> noted = note.read();
    while (true) {
      try {
        Connection c = database.get();
        tail.open(c, noted);
        Optional<Entry> last =
            LogTable.turnOf(c, setup.node()).flatMap(row -> Entry.parse(row.entry()));
        c.rollback();
        write(own.start(last, noted.isEmpty() && last.isPresent()));
        isOpen = true;
        return;
      } catch (SQLException e) {
        database.drop();
        pause();
      }
    }
  }

  /// After the log was not what this node had left: looks whether it is again, and says that it was
  /// not.
  ///
  /// @param why what was found then
  /// @throws Tampered it still is not
  void resume(String why) {
    database.drop();
    if (isOpen) {
      lookAgain();
    } else {
      open();
    }
    write(List.of(own.resumed(why)));
  }

  private void lookAgain() {
    while (true) {
      try {
        Connection c = database.get();
        tail.checkWhole(c);
        c.rollback();
        note();
        return;
      } catch (SQLException e) {
        database.drop();
        pause();
      }
    }
  }

  /// How long to wait for work before [#idle] is due.
  long idleMillis() {
    return owed.isEmpty() ? NodeClock.LOOK_MILLIS : 0;
  }

  /// Between batches: a heartbeat each minute without an entry, a look at the tail.
  void idle() {
    if (clock.lookIsDue()) {
      look();
    }
    if (clock.heartbeatIsDue()) {
      write(List.of(own.heartbeat()));
    }
  }

  private void look() {
    try {
      Connection c = database.get();
      tail.check(c);
      c.rollback();
      note();
    } catch (SQLException e) {
      database.drop();
    }
  }

  /// Says `NODE_STOP`.
  void stop() {
    write(List.of(own.stop()));
  }

  /// However it ended: an open transaction would keep its locks.
  void close() {
    database.drop();
    note.close();
  }

  /// Returns when all are durable and their callers awake.
  void write(List<Waiting> wanted) {
    List<Waiting> all = new ArrayList<>();
    clock.step(tail.time()).map(own::step).ifPresent(all::add);
    int promised = owed.size();
    owed.forEach(d -> all.add(new Waiting(d, null)));
    all.addAll(wanted);
    giveWay(all);
    all.removeIf(w -> !w.take());
    while (!all.isEmpty() && !written(all)) {
      all.removeIf(w -> !w.take());
    }
    owed.subList(0, promised).clear();
  }

  /// False if another node was first: with its head known now, all is to be made anew.
  private boolean written(List<Waiting> all) {
    Batch batch =
        new Batch(tail.edge(), all, clock.time(tail.time()), setup.node(), boot, setup.signer());
    boolean inDoubt = false;
    while (true) {
      try {
        Connection c = database.get();
        if (inDoubt && LogTable.holds(c, batch)) {
          return done(batch);
        }
        turns.inserts();
        LogInsert.insert(c, batch);
        inDoubt = true;
        c.commit();
        return done(batch);
      } catch (SQLIntegrityConstraintViolationException e) {
        if (settled(batch)) {
          return done(batch);
        }
        return false;
      } catch (SQLException e) {
        database.drop();
        pause();
        if (!inDoubt) {
          return false;
        }
      }
    }
  }

  /// A key is taken: by our own batch, whose commit had been in doubt, or by another node, whose
  /// entries are then read.
  private boolean settled(Batch batch) {
    while (true) {
      try {
        Connection c = database.get();
        c.rollback();
        if (LogTable.holds(c, batch)) {
          return true;
        }
        turns.lost();
        tail.follow(c);
        c.rollback();
        note();
        return false;
      } catch (SQLException e) {
        database.drop();
        pause();
      }
    }
  }

  /// After a batch of its own a node lets another that appends too go first: it has lost, must read
  /// what was written and build anew, and would lose for ever to one that need not.
  private void giveWay(List<Waiting> all) {
    if (all.isEmpty() || !turns.isAnothers()) {
      return;
    }
    turns.pause();
    try {
      Connection c = database.get();
      tail.follow(c);
      c.rollback();
    } catch (SQLException e) {
      database.drop();
    }
  }

  private boolean done(Batch batch) {
    tail.wrote(batch);
    turns.won();
    clock.appended();
    note();
    owed.addAll(batch.done());
    return true;
  }

  private void note() {
    note.write(tail.size(), tail.edge().root());
  }

  private void pause() {
    if (stopping.getAsBoolean()) {
      throw new Given();
    }
    try {
      Thread.sleep(AGAIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Given();
    }
  }
}
