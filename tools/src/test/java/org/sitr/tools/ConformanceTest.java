package org.sitr.tools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConformanceTest {
  @Test
  void all_vectors_of_the_specification_hold() {
    assertThat(Main.run("conformance", "../docs/spec/vectors")).isZero();
  }
}
