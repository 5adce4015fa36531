package org.sitr.system.journey;

/// Uncovering a facet for five minutes: a reason, a sentence, the second factor.
record Reveal(Record record, String facet) {
  void because(String reason, String sentence) {
    var desk = record.desk();
    desk.go("/reveal?id=" + record.ref() + "&facet=" + facet);
    record.confirmed();
    record.because(reason, sentence);
    desk.submit();
  }
}
