package org.sitr.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  /// The pages of the menu, by role. A link that is missing hides nothing: the doors decide.
  public List<String> getPlaces() {
    var places = new ArrayList<String>(List.of("home"));
    if (any("PO", "SUP", "DUTY", "CUS", "ASR")) places.add("search");
    if (any("PO", "SUP", "PAR")) places.add("first-contact");
    if (any("PO", "SUP", "CUS")) places.add("approvals");
    if (any("SUP")) places.addAll(List.of("staff", "exclusions"));
    if (any("AUD")) places.add("log");
    places.add("help");
    return places;
  }

  private boolean any(String... roles) {
    return List.of(roles).stream().anyMatch(caller::has);
  }
}
