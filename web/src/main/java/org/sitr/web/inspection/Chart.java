package org.sitr.web.inspection;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.sitr.audit.DayCount;
import org.sitr.web.page.Reader;
import org.sitr.web.page.Text;

/// Accesses and refusals by day, drawn by the server: bars of a picture 100 high and as wide as
/// there are days, mirrored where the language runs from the right.
///
/// @param ticks figures at the axis, the highest first
/// @param marks days under the axis
/// @param alt what the picture shows, in a sentence
public record Chart(List<Bar> bars, List<String> ticks, List<String> marks, String alt, int width) {

  /// Few refusals among many accesses must stay visible: never thinner than this, in percent.
  private static final double THINNEST = 2;

  private static final int MARKS = 6;
  private static final int GRID = 4;
  private static final double GAP = 0.8;
  private static final double INSET = 0.14;

  /// One day.
  public record Bar(
      String day,
      String accesses,
      String refusals,
      String label,
      String x,
      String y,
      String height,
      String refusedY,
      String refusedHeight) {}

  static Chart of(List<DayCount> days, Text text, Reader reader) {
    long top = top(days.stream().mapToLong(d -> d.allowed() + d.refused()).max().orElse(0));
    int width = Math.max(1, days.size());
    var bars =
        IntStream.range(0, days.size())
            .mapToObj(i -> bar(days.get(i), reader.isRtl() ? width - 1 - i : i, top, text, reader))
            .toList();
    var ticks =
        IntStream.rangeClosed(0, GRID).mapToObj(i -> reader.number(top - top * i / GRID)).toList();
    int step = Math.max(1, Math.ceilDiv(days.size(), MARKS));
    var marks =
        IntStream.range(0, days.size())
            .filter(i -> i % step == 0)
            .mapToObj(i -> reader.dayMonth(days.get(i).day()))
            .toList();
    var alt =
        text.of(
            "inspection.chart-alt",
            days.stream().mapToLong(DayCount::allowed).sum(),
            days.stream().mapToLong(DayCount::refused).sum());
    return new Chart(bars, ticks, marks, alt, width);
  }

  private static Bar bar(DayCount day, int place, long top, Text text, Reader reader) {
    double height = 100.0 * day.allowed() / top;
    double refused = day.refused() == 0 ? 0 : Math.max(THINNEST, 100.0 * day.refused() / top);
    var name = reader.date(day.day());
    return new Bar(
        name,
        reader.number(day.allowed()),
        reader.number(day.refused()),
        text.of("inspection.bar", name, day.allowed(), day.refused()),
        number(place + INSET),
        number(100 - height),
        number(height),
        number(Math.max(0, 100 - height - refused - GAP)),
        number(refused));
  }

  /// The next round figure that four lines part evenly: 4, 8, 20, 40, 80, 200, …
  private static long top(long highest) {
    for (long ten = GRID; ; ten *= 10) {
      for (long top : new long[] {ten, 2 * ten, 5 * ten}) if (top >= highest) return top;
    }
  }

  /// For the picture, hence with a point in any language.
  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
