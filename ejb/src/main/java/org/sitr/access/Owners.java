package org.sitr.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.sitr.security.log.Alias;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.Owner;
import org.sitr.storage.PersonId;
import org.sitr.storage.StaffId;
import org.sitr.vault.Deciding;

/// Under which alias an owner that was just written stands in the log.
@ApplicationScoped
public class Owners {
  private Deciding deciding;
  private Directory directory;

  @SuppressWarnings("NullAway.Init")
  protected Owners() {}

  @Inject
  public Owners(Deciding deciding, Directory directory) {
    this.deciding = deciding;
    this.directory = directory;
  }

  /// Read in the running transaction, which may have made the owner.
  Optional<Directory.Known> now(Owner owner) {
    return switch (owner) {
      case PersonId person ->
          read(owner, PersonDecision.FACET, PersonDecision.ALIAS, PersonDecision.CASE_REF);
      case StaffId member -> read(owner, StaffProfile.FACET, StaffProfile.ALIAS, StaffProfile.NAME);
      default -> Optional.empty();
    };
  }

  /// The transaction that wrote it is committed.
  void appeared(Directory.Known known) {
    if (!known.owner().equals(PersonFacts.DUMMY)) directory.put(known);
  }

  private Optional<Directory.Known> read(
      Owner owner, Facet facet, SealedField<String> alias, SealedField<String> label) {
    return deciding.<OwnedRow>rows(facet, owner).stream()
        .findFirst()
        .flatMap(row -> Alias.parse(text(row, alias)).map(a -> known(owner, row, a, label)));
  }

  private Directory.Known known(Owner owner, OwnedRow row, Alias alias, SealedField<String> label) {
    return new Directory.Known(owner, alias, text(row, label), row.revision());
  }

  private String text(OwnedRow row, SealedField<String> field) {
    return Objects.requireNonNullElse(deciding.open(row, field), "");
  }
}
