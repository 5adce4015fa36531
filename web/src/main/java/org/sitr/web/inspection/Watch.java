package org.sitr.web.inspection;

import java.util.List;
import java.util.Optional;
import org.sitr.access.Alarm;
import org.sitr.audit.DayCount;
import org.sitr.audit.LogState;
import org.sitr.web.page.Reader;
import org.sitr.web.page.Text;

/// How the log stands and what is wrong: the auditor's first page.
///
/// @param yesterday accesses, `refused` of the same day
/// @param witnesses 0 means that nobody outside watches
public record Watch(
    String size,
    String root,
    String newest,
    List<Node> nodes,
    String checked,
    int witnesses,
    String witnessCount,
    List<Wrong> alarms,
    String alarmCount,
    String yesterday,
    String refused,
    Chart chart) {

  /// An alarm in words.
  public record Wrong(String label, String value, String since) {}

  /// A node, and when it last said something.
  public record Node(String name, String said) {}

  static Watch of(
      LogState state,
      List<Alarm> alarms,
      Optional<String> checked,
      List<DayCount> days,
      Text text,
      Reader reader) {
    var yesterday = days.size() < 2 ? null : days.get(days.size() - 2);
    return new Watch(
        reader.number(state.size()),
        state.root(),
        reader.moment(state.newest()),
        state.nodes().stream().map(n -> node(n, text, reader)).toList(),
        checked.orElseGet(() -> text.getOrDefault("inspection.checked-never", "")),
        state.witnesses(),
        reader.number(state.witnesses()),
        alarms.stream().map(a -> wrong(a, text, reader)).toList(),
        reader.number(alarms.size()),
        reader.number(yesterday == null ? 0 : yesterday.allowed()),
        reader.number(yesterday == null ? 0 : yesterday.refused()),
        Chart.of(days, text, reader));
  }

  private static Node node(LogState.Node node, Text text, Reader reader) {
    var key = node.stopped() ? "inspection.node-stopped" : "inspection.node-alive";
    return new Node(node.name(), text.of(key, reader.moment(node.last())));
  }

  private static Wrong wrong(Alarm alarm, Text text, Reader reader) {
    var key = "inspection." + alarm.what();
    var what = text.getOrDefault(text.has(key) ? key : "inspection.alarm.other", "");
    return new Wrong(alarm.about(), what, reader.moment(alarm.since()));
  }
}
