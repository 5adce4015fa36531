package org.sitr.referral;

import org.sitr.access.Action;
import org.sitr.facet.Form;
import org.sitr.facet.Problems;
import org.sitr.facet.Values;
import org.sitr.person.Persons;

/// What a first contact asks (R1).
public final class Asked {

  public static final Form FORM =
      Form.of(FirstContact.FACET, Action.CHANGE_FIRST_CONTACT)
          .requires(
              FirstContact.SOURCE,
              FirstContact.AT,
              FirstContact.URGENCY,
              FirstContact.NAMES,
              FirstContact.LANGUAGE,
              FirstContact.SAFE_TO_TALK,
              FirstContact.DANGER_NOW)
          .checks(Asked::look);

  private Asked() {}

  private static void look(Values values, Problems problems) {
    Persons.lookAtBirth(values, FirstContact.BIRTH_DATE, problems);
    var now = java.time.Clock.systemUTC().instant();
    values
        .get(FirstContact.AT)
        .filter(at -> at.isAfter(now))
        .ifPresent(at -> problems.at(FirstContact.AT, "date.future"));
  }
}
