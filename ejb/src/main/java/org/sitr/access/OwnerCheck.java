package org.sitr.access;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.sitr.security.log.Alias;
import org.sitr.security.settings.Settings;
import org.sitr.storage.Installation;
import org.sitr.storage.Leases;
import org.sitr.storage.Owner;

/// Compares owners with the log (`docs/spec/integrity.md`, "Check"): staff, the installation and
/// whoever is in quarantine each minute, everybody each night and on demand. The states of the
/// manifests in the database must be the newest in the log; and every row must be as its manifest
/// says. Whoever is found whole is out of quarantine.
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnerCheck {
  private static final System.Logger LOG = System.getLogger("org.sitr.access");
  private static final long SECOND_LOOK_MILLIS = 1000;
  private static final Duration LEASE = Duration.ofSeconds(50);

  @Inject private OwnerLook look;
  @Inject private Directory directory;
  @Inject private Alarms alarms;
  @Inject private LoggedStates logged;
  @Inject private Settling settling;
  @Inject private LogWatch entries;
  @Inject private Leases leases;
  @Inject private Settings settings;
  private final ReentrantLock checking = new ReentrantLock();

  /// For the container.
  @SuppressWarnings("NullAway.Init")
  public OwnerCheck() {}

  /// Staff and the installation. What fails is tried again in a minute: a timer that fails twice is
  /// taken away by the server for good.
  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  public void staff() {
    try {
      check(false);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "owners unchecked: {0}", e.getClass().getName());
    }
  }

  /// Every owner, each night.
  @Schedule(hour = "2", minute = "17", persistent = false)
  public void night() {
    try {
      check(true);
      entries.all();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "owners unchecked: {0}", e.getClass().getName());
    }
  }

  /// Every owner and the newest entries, now.
  public void everybody() {
    check(true);
    try {
      entries.newest();
    } catch (Refused.LogAway away) {
      LOG.log(System.Logger.Level.WARNING, "entries unchecked: {0}", away.getMessage());
    }
  }

  private void check(boolean all) {
    checking.lock();
    try {
      var started = Instant.now();
      settle(started);
      var states = logged.newest();
      if (states.isEmpty()) return;
      var owners = new HashSet<Owner>(directory.staff());
      owners.add(new Installation());
      owners.add(PersonFacts.DUMMY);
      for (var person : directory.persons())
        if (all || alarms.isAbout(person.uuid())) owners.add(person);
      var faulty = new HashSet<UUID>();
      for (var owner : owners) look(owner, states, faulty);
      var ids = new HashSet<>(owners.stream().map(Owner::uuid).toList());
      if (all) strangers(owners, states, ids, faulty);
      alarms.checked(ids, faulty, started);
    } finally {
      checking.unlock();
    }
  }

  /// One node at a time; it would be right, and only longer in the log, if two did it.
  private void settle(Instant now) {
    if (!leases.take(Jobs.CHECK, settings.node(), LEASE)) return;
    try {
      settling.settle(logged, now);
    } catch (Refused.LogAway away) {
      LOG.log(System.Logger.Level.WARNING, "nothing is settled: {0}", away.getMessage());
    }
  }

  /// A write may lie between the two readings, so what differs is looked at again.
  private void look(Owner owner, Map<Alias, String> states, Set<UUID> faulty) {
    var fault = look.fault(owner, states);
    if (fault.isPresent() && pause()) fault = look.fault(owner, logged.newest());
    fault.ifPresent(what -> raise(owner.uuid(), what, faulty));
  }

  /// Owners whom nobody here ever made, and made ones that are gone.
  private void strangers(
      Set<Owner> owners, Map<Alias, String> states, Set<UUID> ids, Set<UUID> faulty) {
    for (var id : look.stored())
      if (ids.add(id) && directory.label(id).isEmpty()) raise(id, Alarms.UNKNOWN, faulty);
    var gone = new HashSet<>(states.keySet());
    owners.forEach(owner -> gone.remove(look.alias(owner)));
    for (var alias : gone)
      if (directory.owner(alias).isEmpty()) raise(alias.value(), Alarms.MISSING, faulty);
    ids.addAll(gone.stream().map(Alias::value).toList());
  }

  private void raise(UUID owner, String what, Set<UUID> faulty) {
    faulty.add(owner);
    alarms.raise(owner, what);
  }

  private static boolean pause() {
    try {
      Thread.sleep(SECOND_LOOK_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
