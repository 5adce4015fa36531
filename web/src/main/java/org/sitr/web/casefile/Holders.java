package org.sitr.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sitr.access.Relations;
import org.sitr.access.Relations.Held;
import org.sitr.casefile.Cases;
import org.sitr.storage.PersonId;
import org.sitr.web.list.Lists;
import org.sitr.web.list.Look;
import org.sitr.web.list.Table;
import org.sitr.web.page.Reader;
import org.sitr.web.page.Text;

/// Who stands or stood in a relation to a person, in words.
@RequestScoped
public class Holders {

  private static final List<String> COLUMNS = List.of("who", "how", "from", "until");

  @Inject Cases cases;
  @Inject Lists lists;
  @Inject Text text;
  @Inject Reader reader;

  /// One member of staff.
  ///
  /// @param until nothing while it holds
  public record Line(String who, String how, String from, String until) {}

  /// Empty where the answer is another address.
  Optional<Table<Line>> of(PersonId person) {
    var look = new Look<>("relations", Relations.COLUMNS, COLUMNS, (column, code) -> how(code));
    return lists
        .asked(look.columns())
        .map(page -> lists.table(look, cases.whoHasRelation(person, page), this::line));
  }

  private Line line(Held held) {
    return new Line(
        held.name(),
        how(held.relation().name()),
        reader.moment(held.from()),
        reader.moment(held.until()));
  }

  private String how(String relation) {
    var key = "casefile.relation-" + relation;
    return text.getOrDefault(text.has(key) ? key : "casefile.relation-other", "");
  }
}
