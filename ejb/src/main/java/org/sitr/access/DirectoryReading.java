package org.sitr.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sitr.security.log.Alias;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.Owner;
import org.sitr.storage.PersonId;
import org.sitr.storage.StaffId;
import org.sitr.vault.Deciding;
import org.sitr.vault.KeysAway;
import org.sitr.vault.Quarantined;

/// Fills the [Directory] when the node starts, and every two seconds with what other nodes wrote.
/// It opens aliases, case references and names of staff, from rows that verify, and nothing else.
@Singleton
@Startup
@DependsOn("Sources")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DirectoryReading {
  private static final String PERSONS = "select d.owner, d.revision from PersonDecision d";
  private static final String STAFF = "select p.owner, p.revision from StaffProfile p";

  @Inject private EntityManager rows;
  @Inject private Deciding deciding;
  @Inject private Directory directory;
  @Inject private Alarms alarms;
  private final ReentrantLock reading = new ReentrantLock();

  /// For the container.
  @SuppressWarnings("NullAway.Init")
  public DirectoryReading() {}

  @PostConstruct
  void start() {
    follow();
  }

  /// Reads what is new since the last time. Two at once would only do the same work twice.
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void follow() {
    if (!reading.tryLock()) return;
    try {
      read(STAFF, StaffProfile.FACET, StaffProfile.ALIAS, StaffProfile.NAME);
      read(PERSONS, PersonDecision.FACET, PersonDecision.ALIAS, PersonDecision.CASE_REF);
    } catch (KeysAway away) {
      System.getLogger("org.sitr.access").log(System.Logger.Level.WARNING, away.getMessage());
    } finally {
      reading.unlock();
    }
  }

  private void read(
      String query, Facet facet, SealedField<String> alias, SealedField<String> label) {
    for (var found : rows.createQuery(query, Object[].class).getResultList()) {
      var id = (UUID) found[0];
      if (directory.revision(id) >= (long) found[1] || id.equals(PersonFacts.DUMMY.uuid()))
        continue;
      Owner owner = facet == StaffProfile.FACET ? new StaffId(id) : new PersonId(id);
      try {
        for (OwnedRow row : deciding.rows(facet, owner)) put(owner, row, alias, label);
      } catch (Quarantined quarantined) {
        alarms.raise(id, Alarms.ROWS);
      }
    }
  }

  private void put(
      Owner owner, OwnedRow row, SealedField<String> alias, SealedField<String> label) {
    var name = Alias.parse(text(row, alias));
    if (name.isPresent())
      directory.put(new Directory.Known(owner, name.get(), text(row, label), row.revision()));
  }

  private String text(OwnedRow row, SealedField<String> field) {
    @Nullable String text = deciding.open(row, field);
    return Objects.requireNonNullElse(text, "");
  }
}
