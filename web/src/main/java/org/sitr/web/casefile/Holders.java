package org.sitr.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sitr.access.Relations.Held;
import org.sitr.casefile.Cases;
import org.sitr.storage.PersonId;
import org.sitr.web.page.Reader;
import org.sitr.web.page.Text;

/// Who stands or stood in a relation to a person, in words.
@RequestScoped
public class Holders {

  @Inject Cases cases;
  @Inject Text text;
  @Inject Reader reader;

  /// One member of staff.
  ///
  /// @param until nothing while it holds
  public record Line(String who, String how, String from, String until) {}

  List<Line> of(PersonId person) {
    return cases.whoHasRelation(person).stream().map(this::line).toList();
  }

  private Line line(Held held) {
    return new Line(
        held.name(), how(held), reader.moment(held.from()), reader.moment(held.until()));
  }

  private String how(Held held) {
    var key = "casefile.relation-" + held.relation();
    return text.getOrDefault(text.has(key) ? key : "casefile.relation-other", "");
  }
}
