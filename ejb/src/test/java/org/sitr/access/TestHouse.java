package org.sitr.access;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitr.audit.Appender;
import org.sitr.audit.Cut;
import org.sitr.audit.Log;
import org.sitr.audit.LogReader;
import org.sitr.audit.Logged;
import org.sitr.audit.VaultDetails;
import org.sitr.security.keycloak.SignedIn;
import org.sitr.security.log.Alias;
import org.sitr.security.log.LogSigner;
import org.sitr.storage.Owner;
import org.sitr.storage.StaffId;
import org.sitr.storage.TestDatabase;
import org.sitr.vault.TestNode;

/// A whole node without a server: vault, log and guard on the test database, and people who work in
/// it. Doors are called as a server calls them: in a transaction, through [Guard].
final class TestHouse implements AutoCloseable {
  private static final List<String> OWNED =
      List.of(
          "owner_key",
          "manifest",
          "chapter",
          "sample",
          "person_decision",
          "assignment",
          "staff_profile",
          "appointment",
          "exclusion",
          "revocation");
  private static final String ZERO = "0".repeat(32);
  private static final String DUMMY = "0".repeat(31) + "1";

  final TestNode node;
  final TestPeople people = new TestPeople(this);
  final Directory directory;
  final Alarms alarms = new Alarms();
  private final TestServer server = new TestServer();
  final List<Scope> scopes = server.scopes;
  final LogReader reader;
  final StaffFacts staff;
  final Entries entries;
  final Log log;
  final Judge judge;
  final Owners owners;
  private final Guard guard;
  private final Appender appender;
  private final Cut cable;
  private final LogSigner signer;
  private final Path notes;

  /// On a node whose database holds nobody and whose log is empty; the node stays open after it.
  static TestHouse empty(TestNode node, Path notes, int refusals) throws SQLException {
    for (var table : List.of("log_entry", "log_detail", "log_mention"))
      TestDatabase.asOwner("DELETE FROM " + table);
    for (var table : OWNED)
      TestDatabase.asOwner(
          "DELETE FROM " + table + " WHERE owner NOT IN (X'" + ZERO + "', X'" + DUMMY + "')");
    var house =
        new TestHouse(
            node,
            new Directory(),
            LogSigner.random(LogSigner.origin(new UUID(0, 1))),
            notes,
            refusals);
    boolean isFirst = node.transaction(() -> node.deciding.revision(PersonFacts.DUMMY)) == 0;
    if (isFirst) house.people.made(PersonFacts.DUMMY, "", "NORTH");
    return house;
  }

  private TestHouse(
      TestNode node, Directory directory, LogSigner signer, Path notes, int refusals) {
    this.node = node;
    this.directory = directory;
    this.signer = signer;
    this.notes = notes;
    cable = new Cut(TestDatabase.application());
    appender =
        new Appender(
            new Appender.Setup("a", cable, signer, InstantSource.system(), notes, a -> {}),
            Thread.ofPlatform().name("appender").daemon().factory());
    appender.start();
    var details = new VaultDetails(node.deciding);
    log = new Log(appender, details);
    reader = new LogReader(TestDatabase.application(), details);
    staff = new StaffFacts(node.deciding, alarms);
    entries = new Entries(log, staff, node.transactions);
    judge = new Judge(staff, new PersonFacts(node.deciding, directory), directory, alarms);
    owners = new Owners(node.deciding, directory);
    var asking =
        new Asking(new Actors(server.security(), staff), server.instances(), new UserAction()) {
          @Override
          Asked of(Action action, Object[] arguments) {
            var asked = super.of(action, arguments);
            return new Asked(
                asked.action(),
                asked.actor(),
                asked.purpose(),
                asked.owners(),
                asked.list(),
                asked.words(),
                UUID.randomUUID(),
                asked.at());
          }
        };
    guard =
        new Guard(
            asking,
            judge,
            entries,
            new Refusals(InstantSource.system(), refusals),
            owners,
            node.vault,
            alarms);
  }

  /// The process is gone: nothing more of it reaches the log.
  void kill() {
    cable.cut();
    appender.close();
  }

  void cutLog() {
    cable.cut();
  }

  void mendLog() {
    cable.mend();
  }

  /// The node's next start, on the same database, with what it knew of who is who.
  TestHouse restarted() {
    var again = new TestHouse(node, directory, signer, notes, 100);
    while (again.log.alarm().isPresent()) Thread.onSpinWait();
    return again;
  }

  /// Stops the node's log: nothing is appended any more.
  void logAway() {
    appender.close();
  }

  /// From now on this one calls, with every role in the token; null: nobody does.
  void signIn(@Nullable StaffId who) {
    server.caller =
        who == null
            ? null
            : new SignedIn(
                who.uuid().toString(),
                "K.",
                codes(),
                SignedIn.MFA,
                Instant.now(),
                Instant.now(),
                "session",
                SignedIn.Channel.BROWSER);
  }

  private static Set<String> codes() {
    var codes = new java.util.HashSet<String>();
    for (var role : Role.values()) codes.add(role.name());
    return codes;
  }

  /// Calls a method of a door as a server does.
  <T> T call(Object door, String method, Object... arguments) {
    return node.transaction(() -> guarded(door, method, arguments));
  }

  /// The same inside of a transaction that runs.
  @SuppressWarnings({"unchecked", "NullAway"}) // what the caller says of the door's answer
  <T> T guarded(Object door, String name, Object... arguments) {
    for (var type = door.getClass(); ; type = type.getSuperclass()) {
      for (var method : type.getDeclaredMethods())
        if (method.getName().equals(name) && method.isAnnotationPresent(Guarded.class))
          return (T) through(new TestCall(door, method, arguments));
    }
  }

  private @Nullable Object through(TestCall call) {
    try {
      return guard.guard(call);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  Alias staffAlias(StaffId who) {
    return node.transaction(() -> staff.of(who).alias());
  }

  /// What the log holds of an action, oldest first.
  List<Logged> logged(Action action) {
    var found = new ArrayList<Logged>();
    reader.each(
        0,
        l -> {
          if (l.entry().action().equals(action.name())) found.add(l);
        });
    return found;
  }

  List<String> outcomes(Action action) {
    return logged(action).stream().map(l -> l.entry().outcome().code()).toList();
  }

  /// What stands beside an entry.
  Map<String, List<String>> beside(Logged logged, @Nullable Owner owner) {
    return node.transaction(
        () -> reader.detail(logged, owner == null ? null : owner.uuid()).orElseThrow().words());
  }

  @Override
  public void close() {
    appender.close();
  }
}
