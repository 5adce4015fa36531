package org.sitr.access;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitr.security.seal.TextForm;

/// Why somebody asks.
///
/// @param code a code of `access_reason.csv`; empty where the relation says it
///   ([Relation#usualReason])
/// @param sentence in the asker's words, at most 500 characters; it must not name the person, and
///   stands sealed in the log
public record Purpose(String code, @Nullable String sentence) {

  /// Longest sentence, in UTF-16 units.
  public static final int SENTENCE_MAX_LENGTH = 500;

  private static final Pattern CODE = Pattern.compile("(R(0[1-9]|1[0-2]))?");
  private static final TextForm.Text SENTENCE = new TextForm.Text(SENTENCE_MAX_LENGTH);
  private static final Purpose USUAL = new Purpose("", null);

  public Purpose {
    if (!CODE.matcher(code).matches()) throw new IllegalArgumentException("purpose.code");
    sentence = sentence == null ? null : SENTENCE.read(sentence);
  }

  /// The reason that follows from the relation.
  public static Purpose usual() {
    return USUAL;
  }

  /// What was typed; empty where it can be no purpose. An empty sentence is none.
  public static Optional<Purpose> parse(@Nullable String code, @Nullable String sentence) {
    try {
      var words = sentence == null || sentence.isBlank() ? null : sentence.strip();
      return Optional.of(new Purpose(code == null ? "" : code.strip(), words));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Was it said in words?
  public boolean isStated() {
    return !code.isEmpty() && sentence != null;
  }

  /// Says where it is stated, not what: it is somebody's words about a person.
  @Override
  public String toString() {
    return "Purpose[" + code + (sentence == null ? "]" : ", stated]");
  }
}
