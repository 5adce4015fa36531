package org.sitr.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Purpose;
import org.sitr.access.Refused;
import org.sitr.access.Role;
import org.sitr.listing.Page;
import org.sitr.staff.AppointmentView;
import org.sitr.staff.NewAppointment;
import org.sitr.staff.Staff;
import org.sitr.staff.StaffMember;
import org.sitr.storage.StaffId;
import org.sitr.web.form.Card;
import org.sitr.web.form.Draft.Wrong;
import org.sitr.web.form.Input;
import org.sitr.web.form.Simple;
import org.sitr.web.form.Typed;
import org.sitr.web.form.Words;
import org.sitr.web.list.Lists;
import org.sitr.web.list.Look;
import org.sitr.web.list.Table;
import org.sitr.web.page.Caller;
import org.sitr.web.page.Exchange;
import org.sitr.web.page.Text;

/// One member of staff: appointments proposed and ended here, vetting shown. Also for an account
/// that has none yet.
@Named("staffMember")
@RequestScoped
public class StaffMemberPage {

  private static final String SUPERVISION = "R03";
  private static final int NAME_LENGTH = 200;
  private static final List<String> COLUMNS = List.of("role", "unit", "from", "until", "state");

  @Inject Exchange exchange;
  @Inject Staff staff;
  @Inject Appointments appointments;
  @Inject Lists lists;
  @Inject Caller caller;
  @Inject Text text;
  @Inject Words words;

  private @Nullable StaffMember member;
  private @Nullable Table<Appointments.Line> table;
  private @Nullable Simple form;

  /// The view action.
  public void act() {
    var who = Staffs.id(exchange.get("id")).orElseThrow(Refused.NotYours::new);
    if (exchange.pressed().equals("end")) end(who);
    else if (!exchange.pressed().equals("propose") || !propose(who)) open(who);
  }

  /// Somebody whom nobody has appointed yet is not there: the form stands alone.
  private void open(StaffId who) {
    try {
      member = staff.open(who);
      table = table(member.line().appointments());
    } catch (Refused.NotYours nobody) {
      if (!isMayAct()) throw nobody;
    }
  }

  private Table<Appointments.Line> table(List<AppointmentView> all) {
    var columns = AppointmentView.COLUMNS;
    var page = lists.asked(columns).orElseGet(Page::first);
    var look = new Look<>("appointments", columns, COLUMNS, appointments::word);
    return lists.table(look, columns.page(all, page), appointments::line);
  }

  private void end(StaffId who) {
    var appointment = Staffs.uuid(exchange.get("appointment")).orElseThrow(Refused.NotYours::new);
    staff.end(who, appointment, new Purpose(SUPERVISION, null));
    exchange.redirect("/staff-member?id=" + who.uuid() + "&done=ended");
  }

  private boolean propose(StaffId who) {
    try {
      var wanted = wanted();
      var why = Purpose.parse(SUPERVISION, exchange.get("why")).filter(Purpose::isStated);
      if (why.isEmpty()) form().refuse("why", "staff.wrong-why");
      if (wanted.isEmpty() || why.isEmpty()) return false;
      var approval = staff.propose(who, wanted.get(), why.get());
      exchange.sent("/approval?id=" + approval + "&done=asked");
      return true;
    } catch (Refused.Invalid invalid) {
      form().errors().putAll(invalid.fields());
      return false;
    }
  }

  private Optional<NewAppointment> wanted() {
    var name = form().readText("name", NAME_LENGTH);
    var unit = form().readText("unit", 16);
    var from = form().readDay("from");
    var until = form().readDay("until");
    var role = Role.parse(exchange.get("role"));
    if (role.isEmpty()) form().errors().put("role", "form.code");
    if (name.isEmpty() || unit.isEmpty() || from.isEmpty() || until.isEmpty() || role.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new NewAppointment(name.get(), role.get(), unit.get(), from.get(), until.get()));
  }

  private Simple form() {
    if (form == null) {
      var typed = exchange.isTyped() ? new Typed(exchange.all()) : new Typed();
      if (!exchange.isTyped() && member != null)
        typed.put("name", new org.sitr.security.seal.TextForm.Text(NAME_LENGTH), getName());
      form = new Simple("staff", typed, words, new HashMap<>());
    }
    return form;
  }

  public List<Input> getInputs() {
    return List.of(
        form().text("name", false, NAME_LENGTH),
        form().choice("role", appointments.roles(exchange.get("role"))),
        form().text("unit", false, 16),
        form().day("from"),
        form().day("until"),
        form().lines("why", Purpose.SENTENCE_MAX_LENGTH));
  }

  public boolean isWrong() {
    return !form().errors().isEmpty();
  }

  public List<Wrong> getErrors() {
    return form().wrongs(getInputs());
  }

  public String getName() {
    return member == null ? text.getOrDefault("staff.new", "") : member.line().name();
  }

  public String getId() {
    return exchange.get("id");
  }

  public boolean isQuarantined() {
    return member != null && member.line().quarantined();
  }

  public @Nullable Table<Appointments.Line> getAppointments() {
    return table;
  }

  public @Nullable Card getCard() {
    return member == null ? null : Card.of("profile", member.profile(), words, "", "");
  }

  /// A supervisor may, about anybody else.
  public boolean isMayAct() {
    return caller.has("SUP") && !caller.getId().equals(exchange.get("id"));
  }
}
