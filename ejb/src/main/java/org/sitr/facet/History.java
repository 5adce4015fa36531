package org.sitr.facet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.Owner;
import org.sitr.vault.Access;
import org.sitr.vault.Vault;

/// Keeps what was before (R6), and finds it again (R10).
@ApplicationScoped
class History {

  @Inject Vault vault;

  private final Clock clock = Clock.systemUTC();

  /// What `row` held until now.
  void keep(Facet facet, Owner owner, OwnedRow row, Values before) {
    var fields = fields(facet);
    var kept =
        Values.none()
            .with(fields.ofFacet(), facet.table())
            .with(fields.ofRow(), row.id().toString())
            .with(fields.ofRevision(), row.revision())
            .with(fields.changedAt(), clock.instant().truncatedTo(ChronoUnit.MICROS))
            .with(fields.changedBy(), Access.CURRENT.get().actor().uuid().toString())
            .with(fields.content(), json(facet, before));
    vault.add(table(facet), owner, kept.all());
  }

  /// What the owner's row of this facet held, the oldest first. Every row of history is compared
  /// with the manifest before one of them is opened.
  List<Kept> of(Facet facet, Owner owner) {
    var fields = fields(facet);
    return vault.all(table(facet), owner).stream()
        .filter(row -> facet.table().equals(open(row, fields.ofFacet())))
        .map(row -> kept(row, fields))
        .sorted(Comparator.comparing(Kept::revision))
        .toList();
  }

  private Kept kept(OwnedRow row, EarlierFields fields) {
    return Kept.of(
        open(row, fields.ofRevision()),
        open(row, fields.changedAt()),
        open(row, fields.changedBy()),
        open(row, fields.content()));
  }

  private <T> T open(OwnedRow row, SealedField<T> field) {
    return Objects.requireNonNull(vault.open(row, field));
  }

  private static EarlierFields fields(Facet facet) {
    return switch (facet.compartment()) {
      case GENERAL -> Earlier.FIELDS;
      case LOCATION -> EarlierPlace.FIELDS;
      case HEALTH, NEW_IDENTITY, LINK, SEARCH, DECISION, AUDIT, OFFICE, MANIFEST ->
          throw new IllegalStateException("no history of " + facet.compartment());
    };
  }

  private static Facet table(Facet facet) {
    return fields(facet) == Earlier.FIELDS ? Earlier.FACET : EarlierPlace.FACET;
  }

  static String json(Facet facet, Values values) {
    var json = Json.createObjectBuilder();
    facet.fields().forEach(f -> values.text(f).ifPresent(text -> json.add(f.name(), text)));
    return json.build().toString();
  }
}
