package org.sitr.web.inspection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.sitr.access.LogDoor;
import org.sitr.audit.DayCount;
import org.sitr.web.page.Reader;
import org.sitr.web.page.Text;

/// Asks the log's door for its state and its figures. The log's days are days of UTC.
@RequestScoped
public class Watching {

  private static final int DAYS = 30;

  @Inject LogDoor log;
  @Inject Text text;
  @Inject Reader reader;

  /// State, alarms and the last days.
  public Watch watch() {
    return Watch.of(
        log.state(), log.alarms(), log.checkedAt().map(reader::moment), days(), text, reader);
  }

  /// Accesses of the last days as a picture.
  public Chart chart() {
    return Chart.of(days(), text, reader);
  }

  private List<DayCount> days() {
    var today = LocalDate.now(ZoneOffset.UTC);
    return log.days(today.minusDays(DAYS - 1), today);
  }
}
