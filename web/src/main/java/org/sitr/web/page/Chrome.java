package org.sitr.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What stands around every page: where its reader can go, whether the people are invented, what
/// was just done.
@Named
@RequestScoped
public class Chrome {

  /// What a page may say was done, in the address it redirects to; anything else in an address says
  /// nothing.
  private static final Set<String> DONE =
      Set.of(
          "saved",
          "recorded",
          "assigned",
          "asked",
          "decided",
          "withdrawn",
          "hidden",
          "ended",
          "declared",
          "told",
          "once");

  @Inject Caller caller;
  @Inject Address address;

  @Inject
  @ConfigProperty(name = "sitr.demo", defaultValue = "false")
  boolean demo;

  public boolean isDemo() {
    return demo;
  }

  /// The word for what was done before this page came, or nothing.
  public String getDone() {
    var done = address.get("done");
    return DONE.contains(done) ? done : "";
  }

  /// The pages of the menu.
  public List<String> getPlaces() {
    return places(caller::has);
  }

  /// By role, what the table of actions lets it open. A link that is missing hides nothing: the
  /// doors decide.
  static List<String> places(Predicate<String> has) {
    var places = new ArrayList<String>(List.of("home"));
    if (any(has, "PO", "SUP", "PAR")) places.add("search");
    if (any(has, "PO", "PAR")) places.add("first-contact");
    if (any(has, "SUP", "CUS", "AUD")) places.add("approvals");
    if (any(has, "SUP", "AUD")) places.add("staff");
    if (any(has, "SUP", "CUS", "AUD")) places.add("exclusions");
    if (any(has, "AUD")) places.add("log");
    places.add("help");
    return places;
  }

  /// Whether the list of exclusions is not theirs: they declare a conflict of their own there.
  public boolean isTelling() {
    return !getPlaces().contains("exclusions");
  }

  private static boolean any(Predicate<String> has, String... roles) {
    return List.of(roles).stream().anyMatch(has);
  }
}
