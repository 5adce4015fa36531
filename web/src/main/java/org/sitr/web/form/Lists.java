package org.sitr.web.form;

import static java.util.Map.entry;

import java.util.Map;

/// Which code list a field's codes come from, to call them by their words. A test compares it with
/// the facets.
public final class Lists {

  private static final Map<String, String> OF =
      Map.ofEntries(
          entry("case/tracks", "protection_track"),
          entry("case/state", "state"),
          entry("case/retention-class", "retention_class"),
          entry("identity/names.kind", "name_kind"),
          entry("identity/names.script", "script"),
          entry("identity/sex", "sex"),
          entry("identity/gender", "htcds_gender"),
          entry("identity/age-disputed", "answer"),
          entry("identity/citizenships", "iso3166_1"),
          entry("identity/stateless", "answer"),
          entry("identity/languages", "iso639"),
          entry("identity/id-documents.type", "document_type"),
          entry("contact/interpreter-sex", "sex"),
          entry("channels/channels.channel", "contact_channel"),
          entry("location/kind", "location_kind"),
          entry("first-contact/source", "referral_source"),
          entry("first-contact/urgency", "urgency"),
          entry("first-contact/names.kind", "name_kind"),
          entry("first-contact/names.script", "script"),
          entry("first-contact/citizenships", "iso3166_1"),
          entry("first-contact/language", "iso639"),
          entry("first-contact/interpreter-needed", "answer"),
          entry("first-contact/safe-to-talk", "answer"),
          entry("first-contact/danger-now", "answer"),
          entry("identification/indicators", "trafficking_indicator_group"),
          entry("identification/status", "htcds_trafficking_status"),
          entry("identification/decider", "htcds_trafficking_status_decision_making_org"),
          entry("identification/exploitation", "htcds_type_of_exploitation"),
          entry("identification/recruitment", "htcds_method_of_recruitment"),
          entry("identification/control", "htcds_methods_of_control"),
          entry("identification/events", "htcds_hte_type"),
          entry("identification/offence", "iccs_offence"));

  private Lists() {}

  /// The list of a field (`identity/sex`) or a column (`identity/names.kind`).
  ///
  /// @throws IllegalArgumentException there is none
  public static String of(String field) {
    var list = OF.get(field);
    if (list == null) throw new IllegalArgumentException("no code list for " + field);
    return list;
  }
}
