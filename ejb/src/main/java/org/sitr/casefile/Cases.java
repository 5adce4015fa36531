package org.sitr.casefile;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sitr.access.Action;
import org.sitr.access.FacetView;
import org.sitr.access.Guarded;
import org.sitr.access.Purpose;
import org.sitr.access.Refused;
import org.sitr.access.Relation;
import org.sitr.access.Relations;
import org.sitr.facet.Change;
import org.sitr.facet.Facets;
import org.sitr.facet.Form;
import org.sitr.facet.Past;
import org.sitr.facet.Problems;
import org.sitr.facet.Values;
import org.sitr.listing.Listing;
import org.sitr.listing.Page;
import org.sitr.storage.PersonId;
import org.sitr.storage.StaffId;

/// The door to cases (F01).
@Stateless
public class Cases {

  public static final Form FORM =
      Form.of(Header.FACET, Action.CHANGE_CASE)
          .requires(Header.TRACKS, Header.STATE, Header.RETENTION_CLASS)
          .leaves(
              Header.CASE_REF,
              Header.OPENED_ON,
              Header.UNIT,
              Header.LEAD_OFFICER,
              Header.DEPUTY,
              Header.EXCLUDED_STAFF)
          .names(Header.LEAD_OFFICER, Header.DEPUTY)
          .checks(Cases::look);

  @Inject Facets facets;
  @Inject Past past;
  @Inject CaseLines lines;
  @Inject Relations relations;

  /// Assigned to the asker, the next contact first.
  @Guarded(Action.LIST_MY_CASES)
  public Listing<CaseLine> mine(Page page) {
    return lines.named(page);
  }

  /// In the asker's unit and led by nobody.
  @Guarded(Action.LIST_UNASSIGNED)
  public Listing<CaseLine> unassigned(Page page) {
    return lines.nameless(page);
  }

  /// Whose first contact the asker recorded.
  @Guarded(Action.LIST_SENT)
  public Listing<CaseLine> sent(Page page) {
    return lines.supplied(page);
  }

  @Guarded(Action.OPEN_CASE)
  public FacetView header(PersonId person, Purpose purpose) {
    return facets.show(FORM, person);
  }

  /// @param typed text by field name; a field left out stays as it is
  @Guarded(Action.CHANGE_CASE)
  public FacetView changeHeader(
      PersonId person, Purpose purpose, long shownRevision, Map<String, String> typed) {
    return facets.change(FORM, person, shownRevision, typed);
  }

  /// What it held before, the newest change first.
  @Guarded(Action.OPEN_CASE_HISTORY)
  public Listing<Change> history(PersonId person, Purpose purpose, Page page) {
    return past.of(FORM, person, page);
  }

  /// Gives the case to its lead or a deputy; who was it before is it no more (R4).
  ///
  /// @param role `ASSIGNED` for the lead, `DEPUTY` for the deputy
  /// @throws Refused.Invalid somebody who cannot hold it, for whatever reason
  @Guarded(Action.ASSIGN_CASE)
  public void assign(PersonId person, StaffId staff, Relation role, Purpose purpose) {
    relations.assign(person, staff, role);
    var id = staff.uuid().toString();
    facets.set(Header.FACET, person, header -> assigned(header, id, role == Relation.ASSIGNED));
  }

  /// Who stands or stood in a relation to her, the newest first.
  @Guarded(Action.LIST_RELATIONS)
  public Listing<Relations.Held> whoHasRelation(PersonId person, Page page) {
    return Relations.COLUMNS.page(relations.of(person), page);
  }

  /// Nobody is lead and deputy at once.
  private static Values assigned(Values header, String staff, boolean lead) {
    var other = lead ? Header.DEPUTY : Header.LEAD_OFFICER;
    boolean changesSide = header.get(other).filter(staff::equals).isPresent();
    return (changesSide ? header.without(other) : header)
        .with(lead ? Header.LEAD_OFFICER : Header.DEPUTY, staff);
  }

  /// R3.
  private static void look(Values values, Problems problems) {
    var tracks = values.get(Header.TRACKS).orElse(List.of());
    var ofStates =
        values.get(Header.STATE).orElse(List.of()).stream().map(code -> code.substring(0, 1));
    if (!ofStates.sorted().collect(Collectors.toList()).equals(tracks.stream().sorted().toList())) {
      problems.at(Header.STATE, "case.state-of-track");
    }
  }
}
