package org.sitr.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.sitr.casefile.CaseLine;
import org.sitr.code.CodeLists;
import org.sitr.contact.SafeContact.Due;
import org.sitr.facet.Listing;
import org.sitr.web.casefile.Table.Cell;
import org.sitr.web.page.Reader;
import org.sitr.web.page.Text;

/// Lists of cases as pages show them, by who reads them.
@RequestScoped
public class CaseTables {

  private static final List<String> MINE =
      List.of("name", "ref", "next", "state", "urgency", "opened");
  private static final List<String> UNASSIGNED =
      List.of("ref", "urgency", "danger", "state", "unit", "opened");
  private static final List<String> SENT = List.of("name", "ref", "urgency", "danger", "opened");

  @Inject Text text;
  @Inject Reader reader;

  /// An officer's own.
  public Table mine(Listing<CaseLine> cases, Order order) {
    return Table.of("mine", MINE, cases, order, c -> row(c, MINE));
  }

  /// A unit's without an officer.
  public Table unassigned(Listing<CaseLine> cases, Order order) {
    return Table.of("unassigned", UNASSIGNED, cases, order, c -> row(c, UNASSIGNED));
  }

  /// Those whose first contact somebody recorded.
  public Table sent(Listing<CaseLine> cases, Order order) {
    return Table.of("sent", SENT, cases, order, c -> row(c, SENT));
  }

  private Table.Row row(CaseLine line, List<String> columns) {
    var cells = columns.stream().skip(1).map(c -> cell(line, c)).toList();
    return new Table.Row(line.ref().text(), line.name(), cells);
  }

  private Cell cell(CaseLine line, String column) {
    var label = text.getOrDefault("casefile.column-" + column, column);
    return switch (column) {
      case "ref" -> new Cell(label, line.ref().text(), "ref", "");
      case "next" ->
          new Cell(
              label, line.nextContact().map(reader::moment).orElse(""), "num", due(line.due()));
      case "opened" -> new Cell(label, line.openedOn().map(reader::date).orElse(""), "num", "");
      case "state" -> new Cell(label, states(line.states()), "", "");
      case "urgency" -> new Cell(label, code("urgency", line.urgency()), "", "");
      case "danger" -> new Cell(label, code("answer", line.dangerNow()), "", "");
      case "unit" -> new Cell(label, line.unit(), "ref", "");
      default -> throw new IllegalArgumentException(column);
    };
  }

  private String due(Due due) {
    return switch (due) {
      case OVERDUE -> text.getOrDefault("casefile.overdue", "");
      case SILENT -> text.getOrDefault("casefile.silent", "");
      case AHEAD, NOT_SET -> "";
    };
  }

  /// Codes of states in words.
  public String states(List<String> codes) {
    return codes.stream()
        .map(c -> code("state", c))
        .collect(Collectors.joining(text.getOrDefault("page.comma", ",") + " "));
  }

  private String code(String list, String code) {
    return code.isEmpty() ? "" : CodeLists.named(list).label(code, reader.getLocale());
  }
}
