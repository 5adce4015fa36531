package org.sitr.search;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sitr.casefile.CaseRef;
import org.sitr.code.CodeLists;
import org.sitr.listing.Column;
import org.sitr.listing.Columns;
import org.sitr.person.Births;
import org.sitr.security.seal.PartialDate;

/// Somebody who was found, as far as this searcher may know her. What he may not is empty.
///
/// @param names the names by which he may know her
/// @param born as written, with its calendar
/// @param states codes of the list `state`
public record Hit(CaseRef ref, List<String> names, String born, List<String> states) {

  /// What is found sorts and narrows by this; first comes what fits best.
  public static final Columns<Hit> COLUMNS =
      Columns.of(
          Comparator.comparing(hit -> 0),
          Column.words("name", Hit::names),
          Column.reference("ref", hit -> hit.ref().text()),
          Column.<Hit>words("born", hit -> List.of(hit.born())).by(Hit::bornFrom),
          Column.codes("state", CodeLists.named("state").codes(), Hit::states));

  private Optional<LocalDate> bornFrom() {
    return Optional.of(born)
        .filter(text -> !text.isEmpty())
        .flatMap(text -> Births.earliest(PartialDate.read(text)));
  }

  public Hit {
    names = List.copyOf(names);
    states = List.copyOf(states);
  }

  /// The reference alone.
  @Override
  public String toString() {
    return ref.text();
  }
}
