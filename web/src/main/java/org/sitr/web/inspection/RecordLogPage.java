package org.sitr.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sitr.access.LogDoor;
import org.sitr.access.LogFilter;
import org.sitr.access.Refused;
import org.sitr.casefile.CaseRef;
import org.sitr.search.References;
import org.sitr.web.page.Exchange;
import org.sitr.web.page.Text;

/// Who looked at one record, and why.
@Named("recordLog")
@RequestScoped
public class RecordLogPage {

  private static final int SIZE = 50;

  @Inject Exchange exchange;
  @Inject LogDoor log;
  @Inject Sentences sentences;
  @Inject References references;
  @Inject Text text;

  private List<Sentences.Line> lines = List.of();
  private String next = "";
  private String ref = "";

  /// The view action.
  public void act() {
    var asked = CaseRef.parse(exchange.get("id")).orElseThrow(Refused.NotYours::new);
    ref = asked.text();
    var before =
        exchange.get("before").matches("\\d{1,18}") ? Long.valueOf(exchange.get("before")) : null;
    var filter = new LogFilter(null, null, null, null, null, null, null, before, SIZE);
    var found = log.record(references.person(ref), filter);
    lines = found.lines().stream().map(sentences::of).toList();
    next = found.next() == null ? "" : found.next().toString();
  }

  public String getRef() {
    return ref;
  }

  public List<Sentences.Line> getLines() {
    return lines;
  }

  public String getNext() {
    return next;
  }

  public String getCount() {
    return text.of("inspection.count", lines.size());
  }
}
