package org.sitr.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sitr.access.Role;
import org.sitr.code.CodeLists;
import org.sitr.staff.AppointmentView;
import org.sitr.web.form.Option;
import org.sitr.web.page.Reader;
import org.sitr.web.page.Text;

/// Appointments in words.
@RequestScoped
class Appointments {

  @Inject Text text;
  @Inject Reader reader;

  /// An appointment as the page of a member of staff shows it.
  public record Line(
      String id,
      String role,
      String unit,
      String from,
      String until,
      String state,
      String kind,
      boolean mayEnd) {}

  Line line(AppointmentView a) {
    var kind = a.ended() ? "grey" : a.holds() ? "usual" : "amber";
    boolean over = a.ended() || a.until().isBefore(LocalDate.now(java.time.ZoneOffset.UTC));
    return new Line(
        a.id().toString(),
        role(a.role()),
        a.unit(),
        reader.date(a.from()),
        reader.date(a.until()),
        state(a.state()),
        kind,
        !over);
  }

  /// A code of a column of appointments in words.
  String word(String column, String code) {
    return switch (column) {
      case "role" -> role(Role.valueOf(code));
      case "state" -> state(code);
      default -> code;
    };
  }

  /// A state of an appointment.
  String state(String state) {
    return text.getOrDefault("staff.appointment-" + state, state);
  }

  String role(Role role) {
    return CodeLists.named("staff_role").label(role.name(), reader.getLocale());
  }

  /// All roles; the protected person is none of the staff.
  List<Option> roles(String chosen) {
    var codes = Stream.of(Role.values()).filter(r -> r != Role.PP).map(Enum::name).toList();
    return Option.of(codes, c -> role(Role.valueOf(c)), List.of(chosen));
  }
}
