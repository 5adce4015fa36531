package org.sitr.web.approval;

import org.sitr.approval.ApprovalLine;
import org.sitr.web.inspection.Sentences;
import org.sitr.web.page.Reader;
import org.sitr.web.page.Text;

/// An approval in a list, in words.
///
/// @param kind colour of the state
/// @param at when it was asked for
public record Waiting(
    String id,
    String what,
    String about,
    String by,
    String at,
    String until,
    String state,
    String kind) {

  static Waiting of(ApprovalLine line, Sentences sentences, Text text, Reader reader) {
    var state = line.state().name();
    return new Waiting(
        line.id().toString(),
        sentences.what(line.action().name()),
        line.about(),
        line.proposedBy(),
        reader.moment(line.proposedAt()),
        reader.moment(line.until()),
        text.getOrDefault("approval.state-" + state, state),
        kind(line.state()));
  }

  private static String kind(ApprovalLine.State state) {
    return switch (state) {
      case WAITING -> "amber";
      case DONE -> "usual";
      case REFUSED -> "red";
      case WITHDRAWN, EXPIRED -> "grey";
    };
  }
}
