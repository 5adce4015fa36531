package org.sitr.facet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitr.access.Shown;
import org.sitr.person.Identity;
import org.sitr.security.seal.SealedField;

class PastTest {

  private static final String OFFICER = "00000000-0000-4000-8000-000000000001";
  private static final Instant AT = Instant.parse("2026-11-25T04:00:00Z");

  private final Kept first = kept(1, Map.of("identity/birth-place", "Homs"));
  private final Kept second =
      kept(2, Map.of("identity/birth-place", "Hama", "identity/sex", "FEMALE"));
  private final Values now = Values.none().with(Identity.BIRTH_PLACE, "Hama");

  @Test
  void a_change_says_who_when_and_each_field_before_and_after_R10() {
    var changes = changes(List.of(first));

    var only = changes.getFirst();
    assertThat(changes).hasSize(1);
    assertThat(only.revision()).isEqualTo(2);
    assertThat(only.at()).isEqualTo(AT);
    assertThat(only.by()).isEqualTo("Karim");
    assertThat(only.fields())
        .containsExactly(
            new Change.Field(
                Identity.BIRTH_PLACE, new Shown.Value("Homs"), new Shown.Value("Hama")));
  }

  @Test
  void each_version_stands_beside_the_one_that_came_after_it() {
    var changes = changes(List.of(first, second));

    assertThat(changes.get(0).fields()).hasSize(2);
    assertThat(changes.get(1).fields())
        .containsExactly(
            new Change.Field(Identity.SEX, new Shown.Value("FEMALE"), new Shown.Absent()));
  }

  @Test
  void a_hidden_field_is_in_no_change_and_tells_of_none_R11() {
    var changes =
        Past.changes(
            Identity.FACET.fields(),
            List.of(first, second),
            now,
            (field, text) ->
                field.equals(Identity.SEX)
                    ? new Shown.Hidden(Shown.Why.MASKED)
                    : shown(field, text),
            id -> "Karim");

    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().fields())
        .extracting(f -> f.field().name())
        .containsExactly("identity/birth-place");
  }

  @Test
  void what_stood_as_entered_in_error_is_marked_until_it_is_unmarked() {
    var marked =
        kept(2, Map.of("identity/birth-place", "Homs", "identity/entered-in-error", "true"));
    var changes = changes(List.of(first, marked));

    assertThat(changes.get(0).enteredInError()).isTrue();
    assertThat(changes.get(1).enteredInError()).isFalse();
  }

  @Test
  void a_field_that_the_facet_no_longer_has_is_left_out() {
    assertThat(
            changes(List.of(kept(1, Map.of("identity/gone", "x", "identity/birth-place", "Hama")))))
        .isEmpty();
  }

  @Test
  void a_change_says_nothing_of_its_values() {
    assertThat(first + " " + changes(List.of(first))).doesNotContain("Homs").doesNotContain("Hama");
  }

  private List<Change> changes(List<Kept> kept) {
    return Past.changes(Identity.FACET.fields(), kept, now, PastTest::shown, id -> "Karim");
  }

  private static Shown shown(SealedField<?> field, Optional<String> text) {
    return text.<Shown>map(Shown.Value::new).orElseGet(Shown.Absent::new);
  }

  private static Kept kept(long revision, Map<String, String> texts) {
    return new Kept(revision, AT, OFFICER, texts);
  }
}
