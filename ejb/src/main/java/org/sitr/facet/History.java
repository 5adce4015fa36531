package org.sitr.facet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.Owner;
import org.sitr.vault.Access;
import org.sitr.vault.Vault;

/// Keeps what was before (R6).
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
