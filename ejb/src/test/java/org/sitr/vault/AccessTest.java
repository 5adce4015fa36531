package org.sitr.vault;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitr.security.keys.Compartment;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.PersonId;
import org.sitr.storage.Sample;

/// No entry, no key: what is asked without an access, or with one for something else.
@Tag("storage")
class AccessTest {
  @TempDir static Path folder;
  private static TestNode node;

  private final PersonId ann = PersonId.random();

  @BeforeAll
  static void start() throws Exception {
    node = TestNode.first(folder);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void without_an_access_nothing_is_read() {
    assertThatThrownBy(() -> node.transaction(() -> row()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no entry, no key");
  }

  @Test
  void an_access_for_another_owner_opens_nothing() {
    node.write(ann, () -> create());

    assertThatThrownBy(() -> node.read(PersonId.random(), () -> row()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("does not cover");
  }

  @Test
  void an_access_without_the_compartment_opens_nothing() {
    node.write(ann, () -> create());
    var health =
        new Access(
            "TEST",
            UUID.randomUUID(),
            TestNode.OFFICER,
            Set.of(ann),
            Set.of(Compartment.HEALTH),
            Map.of(),
            Set.of());

    assertThatThrownBy(() -> node.call(health, () -> row()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("does not cover GENERAL");
  }

  private void create() {
    node.vault.create(ann);
    node.vault.add(Sample.FACET, ann, Map.of(Sample.FAMILY_NAME, "Ann"));
  }

  private OwnedRow row() {
    return node.vault.<Sample>one(Sample.FACET, ann).orElseThrow();
  }
}
