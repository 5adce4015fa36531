package org.sitr.system.journey;

import org.sitr.system.desk.Desk;

/// The form of the first contact.
record FirstContactPage(Desk desk) {
  static FirstContactPage open(Desk desk) {
    desk.go("/first-contact");
    return new FirstContactPage(desk);
  }

  void fill(Woman woman) {
    desk.fill("names.0.kind", "CURRENT");
    desk.fill("names.0.full", woman.arabic());
    desk.fill("names.0.script", "Arab");
    desk.fill("names.0.romanised", woman.romanised());
    desk.grow("names");
    desk.fill("names.1.kind", "SPELLING");
    desk.fill("names.1.full", woman.one());
    desk.fill("language", "ar");
    desk.fill("safe-to-talk", "YES");
    desk.fill("danger-now", "NO");
    desk.fill("source", "NGO");
    desk.fill("urgency", "SOON");
    desk.fill("at.d", "24");
    desk.fill("at.m", "11");
    desk.fill("at.y", "2026");
    desk.fill("at.t", "09:30");
    desk.fill("own-words", "I want to be called by my aunt's number only.");
  }
}
