package org.sitr.contact;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.sitr.access.Action;
import org.sitr.access.FacetView;
import org.sitr.access.Guarded;
import org.sitr.access.Purpose;
import org.sitr.facet.Change;
import org.sitr.facet.Facets;
import org.sitr.facet.Form;
import org.sitr.facet.Past;
import org.sitr.facet.Problems;
import org.sitr.facet.Values;
import org.sitr.listing.Listing;
import org.sitr.listing.Page;
import org.sitr.storage.PersonId;

/// The door to how a person is reached (F04, F04C).
@Stateless
public class Contacts {

  public static final Form RULES =
      Form.of(Rules.FACET, Action.CHANGE_CONTACT)
          .requires(Rules.NEXT_DUE, Rules.SILENCE_ALARM_AFTER, Rules.LAST_CONFIRMED)
          .checks(Contacts::lookAtRules);

  public static final Form CHANNELS =
      Form.of(Channels.FACET, Action.CHANGE_CHANNELS).checks(Contacts::lookAtChannels);

  @Inject Facets facets;
  @Inject Past past;

  private final Clock clock = Clock.systemUTC();

  /// What stands on every tab for her officer, before any call.
  @Guarded(Action.OPEN_SAFE_CONTACT)
  public SafeContact banner(PersonId person, Purpose purpose) {
    return SafeContact.of(facets.values(Rules.FACET, person), clock.instant());
  }

  @Guarded(Action.OPEN_CONTACT)
  public FacetView open(PersonId person, Purpose purpose) {
    return facets.show(RULES, person);
  }

  /// @param typed text by field name; a field left out stays as it is
  @Guarded(Action.CHANGE_CONTACT)
  public FacetView change(
      PersonId person, Purpose purpose, long shownRevision, Map<String, String> typed) {
    return facets.change(RULES, person, shownRevision, typed);
  }

  /// What it held before, the newest change first.
  @Guarded(Action.OPEN_CONTACT_HISTORY)
  public Listing<Change> history(PersonId person, Purpose purpose, Page page) {
    return past.of(RULES, person, page);
  }

  @Guarded(Action.OPEN_CHANNELS)
  public FacetView channels(PersonId person, Purpose purpose) {
    return facets.show(CHANNELS, person);
  }

  /// @param typed text by field name; a field left out stays as it is
  @Guarded(Action.CHANGE_CHANNELS)
  public FacetView changeChannels(
      PersonId person, Purpose purpose, long shownRevision, Map<String, String> typed) {
    return facets.change(CHANNELS, person, shownRevision, typed);
  }

  /// What it held before, the newest change first.
  @Guarded(Action.OPEN_CHANNELS_HISTORY)
  public Listing<Change> channelsHistory(PersonId person, Purpose purpose, Page page) {
    return past.of(CHANNELS, person, page);
  }

  private static void lookAtRules(Values values, Problems problems) {
    var codeword = values.get(Rules.CODEWORD);
    if (codeword.isPresent() && codeword.equals(values.get(Rules.DURESS_WORD))) {
      problems.at(Rules.DURESS_WORD, "contact.same-words");
    }
    values
        .get(Rules.LAST_CONFIRMED)
        .filter(when -> when.isAfter(Clock.systemUTC().instant()))
        .ifPresent(when -> problems.at(Rules.LAST_CONFIRMED, "date.future"));
  }

  private static void lookAtChannels(Values values, Problems problems) {
    boolean byPost =
        values.get(Channels.CHANNELS).stream()
            .flatMap(rows -> rows.stream())
            .anyMatch(row -> "POST".equals(row.get("channel")));
    if (byPost && !values.isTrue(Channels.POST_ALLOWED)) {
      problems.at(Channels.CHANNELS, "channels.post-forbidden");
    }
  }
}
