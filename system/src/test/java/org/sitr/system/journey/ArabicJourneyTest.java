package org.sitr.system.journey;

import org.junit.jupiter.api.Tag;
import org.sitr.system.desk.Lang;

@Tag("journey-ar")
class ArabicJourneyTest extends Journey {
  ArabicJourneyTest() {
    super(Lang.AR);
  }
}
