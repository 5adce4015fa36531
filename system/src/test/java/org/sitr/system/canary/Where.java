package org.sitr.system.canary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The table: who may see which of the canary's words at which address.
///
/// @param account who looks
/// @param address `{ref}` stands for the canary's reference; below `/api` it is asked with a token
/// @param may places (`facet/field`) whose words may be there
/// @param must places whose words must be there, or the canary proves nothing
record Where(String account, String address, Pattern may, Pattern must) {
  private static final String NOTHING = "(?!)";
  private static final String BANNER =
      "contact/(safe-times|ask-for|who-may-answer|never-do|cover-story|interpreter-.*)";
  private static final String NAMES = "(identity|first-contact)/names\\..*";
  private static final List<String> OUTSIDERS =
      List.of("karim", "lena", "omar", "jonas", "nadia", "viktor", "adel");
  private static final List<String> TABS =
      List.of(
          "overview",
          "identity",
          "contact",
          "location",
          "first-contact",
          "identification",
          "relations");
  private static final List<String> FACETS =
      List.of(
          "case", "identity", "contact", "channels", "location", "first-contact", "identification");
  private static final List<String> LISTS =
      List.of(
          "/home",
          "/approvals",
          "/staff",
          "/exclusions",
          "/log",
          "/log?view=refusals",
          "/log?view=days",
          "/record-log?id={ref}",
          "/assign?id={ref}",
          "/api/persons",
          "/api/persons?unassigned",
          "/api/persons?sent",
          "/api/persons/{ref}/relations",
          "/api/appointments",
          "/api/approvals",
          "/api/exclusions",
          "/api/log",
          "/api/log/refusals",
          "/api/log/persons/{ref}",
          "/api/log/days",
          "/api/log/state",
          "/log/checkpoint",
          "/log/tile/0/000",
          "/log/tile/heads/000",
          "/log/tile/entries/000");

  static List<Where> all() {
    var all = new ArrayList<Where>();
    officer(all);
    shelter(all);
    supervisor(all);
    for (var account : OUTSIDERS)
      addresses().forEach(a -> all.add(of(account, a, NOTHING, NOTHING)));
    return all;
  }

  private static void officer(List<Where> all) {
    all.add(of("amina", "/home", NAMES, NOTHING));
    all.add(of("amina", "/api/persons", NAMES, NOTHING));
    all.add(of("amina", "/person?id={ref}&tab=overview", BANNER + "|" + NAMES, "contact/ask-for"));
    all.add(of("amina", "/person?id={ref}&tab=relations", BANNER + "|" + NAMES, NOTHING));
    all.add(of("amina", "/person?id={ref}&tab=location", BANNER + "|" + NAMES, NOTHING));
    for (var facet : List.of("identity", "contact", "first-contact")) {
      var own = facet + "/.*";
      all.add(of("amina", "/person?id={ref}&tab=" + facet, own + "|" + BANNER + "|" + NAMES, own));
      all.add(
          of("amina", "/change?id={ref}&facet=" + facet, own + "|" + BANNER + "|" + NAMES, own));
      all.add(of("amina", "/api/persons/{ref}/" + facet, own, own));
    }
    for (var facet : List.of("channels", "location")) {
      all.add(of("amina", "/reveal?id={ref}&facet=" + facet, BANNER + "|" + NAMES, NOTHING));
      all.add(of("amina", "/api/persons/{ref}/" + facet, NOTHING, NOTHING));
    }
  }

  private static void shelter(List<Where> all) {
    all.add(of("grace", "/home", "first-contact/names.*", NOTHING));
    all.add(
        of("grace", "/person?id={ref}&tab=first-contact", "first-contact/.*", "first-contact/.*"));
    all.add(
        of("grace", "/api/persons/{ref}/first-contact", "first-contact/.*", "first-contact/.*"));
    for (var facet : List.of("identity", "contact", "channels", "location"))
      all.add(of("grace", "/api/persons/{ref}/" + facet, NOTHING, NOTHING));
  }

  private static void supervisor(List<Where> all) {
    for (var address : addresses()) all.add(of("salma", address, NAMES, NOTHING));
  }

  /// Everything that can be asked about the canary, and the lists where it could turn up.
  private static List<String> addresses() {
    var all = new ArrayList<>(LISTS);
    TABS.forEach(tab -> all.add("/person?id={ref}&tab=" + tab));
    for (var facet : FACETS) {
      all.add("/change?id={ref}&facet=" + facet);
      all.add("/reveal?id={ref}&facet=" + facet);
      all.add("/api/persons/{ref}/" + facet);
    }
    return all;
  }

  /// Asked with a token, not with a cookie.
  boolean isApi() {
    return address.startsWith("/api") || address.startsWith("/log/");
  }

  /// Somebody who must see none of the words.
  boolean isOutsiders() {
    return OUTSIDERS.contains(account);
  }

  String at(String ref) {
    return address.replace("{ref}", ref);
  }

  private static Where of(String account, String address, String may, String must) {
    return new Where(account, address, Pattern.compile(may), Pattern.compile(must));
  }

  @Override
  public String toString() {
    return account + " at " + address;
  }
}
