package org.sitr.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitr.access.Granted;
import org.sitr.casefile.Header;
import org.sitr.facet.FacetChanged;
import org.sitr.facet.Facets;
import org.sitr.facet.Values;
import org.sitr.person.Identity;
import org.sitr.referral.FirstContact;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.Facet;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.PersonId;
import org.sitr.vault.Vault;

/// Keeps a person's row of the index in step with what it is made of (R2).
@ApplicationScoped
class SearchRows {

  private static final Set<Facet> SOURCES =
      Set.of(Header.FACET, Identity.FACET, FirstContact.FACET);
  private static final int MOST_NAMES = 24;

  @Inject Vault vault;
  @Inject Facets facets;
  @Inject Index index;
  @Inject Event<Written> written;

  /// A row of the index that the running transaction has written.
  record Written(PersonId person, Known known) {
    /// Nothing of her.
    @Override
    public String toString() {
      return "written";
    }
  }

  void changed(@Observes FacetChanged event) {
    if (event.owner() instanceof PersonId person && SOURCES.contains(event.facet())) {
      write(person);
    }
  }

  /// Not before it is certain: what is rolled back was never known.
  void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Written event) {
    index.put(event.person().uuid(), event.known());
  }

  private void write(PersonId person) {
    var row = vault.<SearchRow>one(SearchRow.FACET, person);
    if (row.isEmpty()) {
      var supplier = Granted.current().actor().id().uuid().toString();
      var values = built(person, Values.none().with(SearchRow.SUPPLIED_BY, supplier));
      fire(person, vault.add(SearchRow.FACET, person, values.all()), values);
      return;
    }
    var before = facets.values(SearchRow.FACET, person);
    var after = built(person, before);
    if (!after.equals(before)) {
      vault.change(row.get(), row.get().revision(), after.all(SearchRow.FACET));
      fire(person, row.get(), after);
    }
  }

  private void fire(PersonId person, OwnedRow row, Values values) {
    written.fire(new Written(person, Known.of(row.revision(), values)));
  }

  private Values built(PersonId person, Values before) {
    var header = facets.find(Header.FACET, person);
    var identity = facets.find(Identity.FACET, person);
    var first = facets.find(FirstContact.FACET, person);
    boolean inError =
        header.isTrue(Header.ENTERED_IN_ERROR) || identity.isTrue(Identity.ENTERED_IN_ERROR);
    var hidden = inError ? Values.none() : identity;
    return Values.none()
        .copy(SearchRow.SUPPLIED_BY, before.get(SearchRow.SUPPLIED_BY))
        .copy(SearchRow.CASE_REF, header.get(Header.CASE_REF))
        .copy(SearchRow.STATE, header.get(Header.STATE))
        .copy(SearchRow.UNIT, header.get(Header.UNIT))
        .copy(SearchRow.LED_BY, header.get(Header.LEAD_OFFICER))
        .copy(SearchRow.DEPUTY, header.get(Header.DEPUTY))
        .copy(SearchRow.BORN, hidden.get(Identity.BIRTH_DATE))
        .copy(SearchRow.NAMES, cells(hidden, Identity.NAMES, "name", "full", "romanised"))
        .copy(
            SearchRow.SUPPLIED_NAMES, cells(first, FirstContact.NAMES, "name", "full", "romanised"))
        .copy(SearchRow.IDENTIFIERS, cells(hidden, Identity.ID_DOCUMENTS, "number", "number"));
  }

  /// Every different cell of these columns, a row each.
  private static java.util.Optional<List<Map<String, String>>> cells(
      Values values, SealedField<List<Map<String, String>>> field, String name, String... columns) {
    var cells = new LinkedHashSet<String>();
    for (var row : values.get(field).orElse(List.of())) {
      for (var column : columns) {
        cells.add(row.getOrDefault(column, ""));
      }
    }
    cells.remove("");
    var rows = cells.stream().limit(MOST_NAMES).map(cell -> Map.of(name, cell)).toList();
    return rows.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(rows);
  }
}
