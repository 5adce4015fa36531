package org.sitr.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sitr.access.Relations;
import org.sitr.facet.Facets;
import org.sitr.facet.Values;
import org.sitr.storage.PersonId;

/// Opens a case: its header, in state A0, under a reference that nobody has.
@ApplicationScoped
public class Openings {

  /// So many in a row are taken only if the references run out.
  private static final int TRIES = 100;

  @Inject Facets facets;
  @Inject Relations relations;
  @Inject TakenRefs taken;

  private final Clock clock = Clock.systemUTC();

  /// For the door that records a first contact, under its access.
  ///
  /// @param unit whose case it becomes; an officer who recorded the contact leads it
  public CaseRef open(PersonId person, String unit) {
    var ref = free();
    var lead = relations.begin(person, ref.text(), unit).map(one -> one.uuid().toString());
    facets.add(
        Header.FACET,
        person,
        Values.none()
            .with(Header.CASE_REF, ref.text())
            .with(Header.TRACKS, List.of("A"))
            .with(Header.STATE, List.of("A0"))
            .with(Header.OPENED_ON, LocalDate.now(clock))
            .with(Header.UNIT, unit)
            .copy(Header.LEAD_OFFICER, lead)
            .with(Header.RETENTION_CLASS, "RT3"));
    return ref;
  }

  private CaseRef free() {
    for (int i = 0; i < TRIES; i++) {
      var ref = CaseRef.random();
      if (!taken.isTaken(ref)) {
        return ref;
      }
    }
    throw new IllegalStateException("no free case reference");
  }
}
