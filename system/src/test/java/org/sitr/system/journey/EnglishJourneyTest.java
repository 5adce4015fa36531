package org.sitr.system.journey;

import org.junit.jupiter.api.Tag;
import org.sitr.system.desk.Lang;

@Tag("journey-en")
class EnglishJourneyTest extends Journey {
  EnglishJourneyTest() {
    super(Lang.EN);
  }
}
