package org.sitr.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sitr.web.page.Caller;
import org.sitr.web.page.Exchange;

/// The tabs of a person, by role: one more would only be refused.
@RequestScoped
public class Tabs {

  private static final List<String> OF_OFFICER =
      List.of(
          "overview",
          "identity",
          "contact",
          "location",
          "first-contact",
          "identification",
          "relations");
  private static final List<String> OF_SUPERVISOR = List.of("overview", "relations");
  private static final List<String> OF_PARTNER = List.of("first-contact", "overview");

  @Inject Caller caller;
  @Inject Exchange exchange;

  /// A duty officer reads a record in quarantine alone, and then all of it.
  ///
  /// @param doubted whether it is in quarantine: who may read it then reads all of it
  List<String> all(boolean doubted) {
    if (isOfficer() || doubted) return OF_OFFICER;
    if (isHead()) return OF_SUPERVISOR;
    return caller.has("DUTY") ? OF_OFFICER : OF_PARTNER;
  }

  /// The one that the address names, else the reader's first.
  String chosen() {
    var tab = exchange.get("tab");
    return OF_OFFICER.contains(tab) ? tab : all(false).getFirst();
  }

  boolean isOfficer() {
    return caller.has("PO");
  }

  boolean isHead() {
    return caller.has("SUP");
  }

  boolean isPartner() {
    return caller.has("PAR");
  }

  /// Partners see no history; who heads a unit sees the case's alone.
  boolean hasPast(Section section) {
    return isOfficer() || (isHead() && section == Section.CASE);
  }
}
