package org.sitr.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Objects;
import org.sitr.security.log.Alias;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.Owner;
import org.sitr.storage.StaffId;
import org.sitr.vault.Quarantined;
import org.sitr.vault.Vault;

/// The door of the job that fills the [Directory]: aliases, case references and names of staff of
/// those whom [DirectoryNews] finds, after one entry that says how many.
@Stateless
public class DirectoryDoor {
  @Inject private Vault vault;
  @Inject private Directory directory;
  @Inject private Alarms alarms;

  /// For the container.
  @SuppressWarnings("NullAway.Init")
  public DirectoryDoor() {}

  DirectoryDoor(Vault vault, Directory directory, Alarms alarms) {
    this.vault = vault;
    this.directory = directory;
    this.alarms = alarms;
  }

  /// In a transaction of its own, see [DirectoryReading].
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  @Guarded(Action.READ_DIRECTORY)
  public void read() {
    for (var owner : Granted.current().owners()) {
      if (owner instanceof StaffId)
        read(owner, StaffProfile.FACET, StaffProfile.ALIAS, StaffProfile.NAME);
      else read(owner, PersonDecision.FACET, PersonDecision.ALIAS, PersonDecision.CASE_REF);
    }
  }

  private void read(
      Owner owner, Facet facet, SealedField<String> alias, SealedField<String> label) {
    try {
      for (var row : vault.<OwnedRow>all(facet, owner))
        Alias.parse(text(row, alias))
            .map(name -> new Directory.Known(owner, name, text(row, label), row.revision()))
            .ifPresent(directory::put);
    } catch (Quarantined quarantined) {
      alarms.quarantined(quarantined);
    }
  }

  private String text(OwnedRow row, SealedField<String> field) {
    return Objects.requireNonNullElse(vault.open(row, field), "");
  }
}
