package org.sitr.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sitr.access.LogDoor;
import org.sitr.access.Refused;
import org.sitr.casefile.CaseRef;
import org.sitr.search.References;
import org.sitr.web.page.Exchange;
import org.sitr.web.page.Text;

/// Who looked at one record, and why.
@Named("recordLog")
@RequestScoped
public class RecordLogPage {

  @Inject Exchange exchange;
  @Inject LogAsked asked;
  @Inject LogDoor log;
  @Inject References references;
  @Inject Text text;

  private List<Sentences.Line> lines = List.of();
  private String ref = "";

  /// The view action.
  public void act() {
    ref = CaseRef.parse(exchange.get("id")).orElseThrow(Refused.NotYours::new).text();
    lines = asked.lines(log.record(references.person(ref), asked.filter(null)));
    asked.prepare();
  }

  public String getRef() {
    return ref;
  }

  public List<Sentences.Line> getLines() {
    return lines;
  }

  public String getCount() {
    return text.of("inspection.count", lines.size());
  }
}
