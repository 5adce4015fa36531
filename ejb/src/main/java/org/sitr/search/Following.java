package org.sitr.search;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.sitr.access.Action;
import org.sitr.access.Alarms;
import org.sitr.access.Granted;
import org.sitr.access.Guarded;
import org.sitr.facet.Facets;
import org.sitr.storage.PersonId;
import org.sitr.vault.Quarantined;
import org.sitr.vault.Vault;

/// The door of the job that reads rows of the index: of those persons whose row is newer than
/// known.
@Stateless
public class Following {

  @Inject Vault vault;
  @Inject Facets facets;
  @Inject Index index;
  @Inject Alarms alarms;

  /// Reads them. Whoever is in quarantine is not known until she is whole.
  ///
  /// In a transaction of its own: a timer whose transaction fails twice is taken away by the
  /// server.
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  @Guarded(Action.BUILD_INDEX)
  public void read() {
    Granted.current().persons().forEach(this::read);
  }

  private void read(PersonId person) {
    try {
      var row = vault.<SearchRow>one(SearchRow.FACET, person);
      row.ifPresent(found ->
          index.put(
              person.uuid(), Known.of(found.revision(), facets.values(SearchRow.FACET, person))));
    } catch (Quarantined quarantined) {
      alarms.quarantined(quarantined);
      index.remove(person.uuid());
    }
  }
}
