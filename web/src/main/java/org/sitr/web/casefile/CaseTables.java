package org.sitr.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sitr.casefile.CaseLine;
import org.sitr.code.CodeLists;
import org.sitr.contact.SafeContact.Due;
import org.sitr.listing.Listing;
import org.sitr.web.casefile.Row.Cell;
import org.sitr.web.list.Lists;
import org.sitr.web.list.Look;
import org.sitr.web.list.Table;
import org.sitr.web.page.Reader;
import org.sitr.web.page.Text;

/// Lists of cases as pages show them, by who reads them: an officer's own, a unit's without an
/// officer, those whose first contact somebody recorded.
@RequestScoped
public class CaseTables {

  private static final Map<String, List<String>> SHOWN =
      Map.of(
          "mine", List.of("name", "ref", "next", "state", "urgency", "opened"),
          "unassigned", List.of("ref", "urgency", "danger", "state", "unit", "opened"),
          "sent", List.of("name", "ref", "urgency", "danger", "opened"));

  @Inject Text text;
  @Inject Reader reader;
  @Inject Lists lists;

  /// @param name `mine`, `unassigned` or `sent`
  public Table<Row> of(String name, Listing<CaseLine> cases) {
    var shown = SHOWN.getOrDefault(name, List.of());
    var look = new Look<>(name, CaseLine.COLUMNS, shown, this::word);
    return lists.table(look, cases, line -> row(line, shown));
  }

  private Row row(CaseLine line, List<String> columns) {
    var cells = columns.stream().skip(1).map(c -> cell(line, c)).toList();
    return new Row(line.ref().text(), line.name(), cells);
  }

  private Cell cell(CaseLine line, String column) {
    var label = lists.label(column);
    return switch (column) {
      case "ref" -> new Cell(label, line.ref().text(), "ref", "");
      case "next" ->
          new Cell(
              label, line.nextContact().map(reader::moment).orElse(""), "num", due(line.due()));
      case "opened" -> new Cell(label, line.openedOn().map(reader::date).orElse(""), "num", "");
      case "state" -> new Cell(label, states(line.states()), "", "");
      case "urgency" -> new Cell(label, word(column, line.urgency()), "", "");
      case "danger" -> new Cell(label, word(column, line.dangerNow()), "", "");
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
        .map(c -> word("state", c))
        .collect(Collectors.joining(text.getOrDefault("page.comma", ",") + " "));
  }

  /// A code of a column of cases in words; units are called as they are.
  public String word(String column, String code) {
    return switch (column) {
      case "state", "urgency" -> label(column, code);
      case "danger" -> label("answer", code);
      default -> code;
    };
  }

  private String label(String list, String code) {
    return code.isEmpty() ? "" : CodeLists.named(list).label(code, reader.getLocale());
  }
}
