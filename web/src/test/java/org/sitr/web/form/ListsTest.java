package org.sitr.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitr.code.CodeLists;
import org.sitr.security.seal.SealedField;
import org.sitr.security.seal.TextForm;
import org.sitr.web.casefile.Section;

class ListsTest {

  @Test
  void every_coded_field_and_column_is_called_by_the_list_it_comes_from() {
    for (var section : Section.values()) {
      for (SealedField<?> field : section.form().facet().fields()) {
        look(field.name(), field.form());
        if (field.form() instanceof TextForm.Lines lines) {
          lines.columns().forEach(c -> look(field.name() + "." + c.name(), c.form()));
        }
      }
    }
  }

  private static void look(String field, TextForm<?> form) {
    List<String> codes =
        switch (form) {
          case TextForm.Code f -> f.codes();
          case TextForm.Codes f -> f.codes();
          default -> List.of();
        };
    if (codes.isEmpty()) return;

    assertThat(CodeLists.named(Lists.of(field)).codes()).as(field).isEqualTo(codes);
  }
}
