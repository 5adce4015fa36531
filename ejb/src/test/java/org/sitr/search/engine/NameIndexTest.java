package org.sitr.search.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NameIndexTest {

  private final NameIndex index = new NameIndex();
  private final UUID maryam = person("مريم الخطيب", "Maryam al-Khatib");
  private final UUID mary = person("Mary Stone");

  @Test
  void a_person_is_found_in_either_script_R2() {
    assertThat(find("Khatib Maryam")).containsExactly(maryam);
    assertThat(find("الخَطيب")).containsExactly(maryam);
    assertThat(find("مريم khatib")).containsExactly(maryam);
  }

  @Test
  void every_word_must_be_found_R2() {
    assertThat(find("Maryam Stone")).isEmpty();
    assertThat(find("aryam")).isEmpty();
  }

  @Test
  void whole_words_come_before_beginnings_R4() {
    assertThat(find("mary")).containsExactly(mary, maryam);
  }

  @Test
  void who_may_not_be_known_is_neither_found_nor_counted_R3() {
    assertThat(index.find(Set.of(mary), "Maryam").people()).isEmpty();
    assertThat(index.find(Set.of(), "mary")).isEqualTo(new NameIndex.Found(List.of(), false));
  }

  @Test
  void who_may_not_be_known_displaces_nobody_R3() {
    var hidden = new ArrayList<UUID>();
    for (int i = 0; i < 500; i++) {
      hidden.add(person("Mary"));
    }

    assertThat(index.find(Set.of(mary), "mary"))
        .isEqualTo(new NameIndex.Found(List.of(mary), false));
    assertThat(hidden).hasSize(500);
  }

  @Test
  void no_more_than_twenty_are_given_R5() {
    var all = new ArrayList<UUID>();
    for (int i = 0; i < 21; i++) {
      all.add(person("Tembo " + i));
    }

    assertThat(index.find(all, "tembo").people()).hasSize(20);
    assertThat(index.find(all, "tembo").more()).isTrue();
    assertThat(index.find(all.subList(0, 20), "tembo").more()).isFalse();
  }

  @Test
  void nothing_asked_finds_nobody() {
    for (var query : new String[] {"", "  ", "%", "*", "-", "\u0000"}) {
      assertThat(find(query)).as(query).isEmpty();
    }
  }

  @Test
  void a_name_taken_back_is_not_found_again() {
    index.put(maryam, List.of("Only This"));

    assertThat(find("khatib")).isEmpty();
    assertThat(find("only")).containsExactly(maryam);

    index.remove(maryam);
    assertThat(find("only")).isEmpty();
  }

  private UUID person(String... names) {
    var person = UUID.randomUUID();
    index.put(person, List.of(names));
    return person;
  }

  private List<UUID> find(String query) {
    return index.find(List.of(maryam, mary), query).people();
  }
}
