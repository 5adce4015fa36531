package org.sitr.web.page;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Every page there is: its address and the concept whose folder and bean it belongs to. `web.xml`
/// maps exactly these addresses, and the table of actions names them; tests hold the three
/// together.
public final class Pages {

  private static final Map<String, String> CONCEPTS =
      Map.ofEntries(
          entry("home", "home"),
          entry("help", "home"),
          entry("no-appointment", "home"),
          entry("search", "search"),
          entry("person", "casefile"),
          entry("change", "casefile"),
          entry("reveal", "casefile"),
          entry("assign", "casefile"),
          entry("history", "casefile"),
          entry("first-contact", "referral"),
          entry("approvals", "approval"),
          entry("approval", "approval"),
          entry("staff", "staff"),
          entry("staff-member", "staff"),
          entry("exclusions", "staff"),
          entry("log", "inspection"),
          entry("record-log", "inspection"),
          entry("locked", "error"),
          entry("problem", "error"),
          entry("signed-out", "error"));

  private Pages() {}

  /// All addresses, without the leading slash.
  public static SortedSet<String> all() {
    return new TreeSet<>(CONCEPTS.keySet());
  }

  /// Pages that need nobody to be signed in.
  public static Set<String> open() {
    return Set.of("locked", "problem", "signed-out");
  }

  /// Pages for whoever is signed in that open nothing.
  public static Set<String> still() {
    return Set.of("help", "no-appointment");
  }

  /// Where the page of this view lies.
  ///
  /// @param view a view id of Faces, such as `/person.xhtml`
  /// @return its file, or null where the view is no page of ours (a template, a tag)
  public static @Nullable String file(String view) {
    if (!view.startsWith("/") || !view.endsWith(".xhtml")) return null;
    var name = view.substring(1, view.length() - ".xhtml".length());
    var concept = CONCEPTS.get(name);
    return concept == null ? null : "/WEB-INF/pages/" + concept + view;
  }
}
