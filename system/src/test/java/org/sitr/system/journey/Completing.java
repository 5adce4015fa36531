package org.sitr.system.journey;

/// What the officer types after he has met her.
final class Completing {
  private Completing() {}

  static void identity(Record record, Woman woman) {
    record
        .change("identity")
        .fill("sex", "FEMALE")
        .fill("birth-date.y", "1412")
        .fill("birth-date.cal", "HIJRI")
        .fill("birth-place", "الرقة")
        .fill("stateless", "YES")
        .send();
  }

  static void contact(Record record, Woman woman) {
    record
        .change("contact")
        .fill("safe-times", "not before 18:00")
        .fill("ask-for", "Maryam")
        .fill("codeword", woman.codeword())
        .fill("next-due.d", "1")
        .fill("next-due.m", "12")
        .fill("next-due.y", "2026")
        .fill("next-due.t", "18:30")
        .fill("silence-alarm-after", "48")
        .fill("last-confirmed.d", "24")
        .fill("last-confirmed.m", "11")
        .fill("last-confirmed.y", "2026")
        .fill("last-confirmed.t", "10:00")
        .send();
    record
        .change("channels")
        .fill("channels.0.channel", "PHONE")
        .fill("channels.0.value", "+44 7700 900123")
        .send();
  }

  static void location(Record record, Woman woman) {
    record
        .change("location")
        .fill("safe-place", woman.address())
        .fill("kind", "SAFE_HOUSE")
        .fill("known-to.0.who", "Her officer")
        .send();
  }
}
