package org.sitr.web.casefile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.sitr.access.Refused;
import org.sitr.access.Relation;
import org.sitr.access.Role;
import org.sitr.casefile.Cases;
import org.sitr.code.CodeLists;
import org.sitr.staff.Staff;
import org.sitr.staff.StaffLine;
import org.sitr.storage.StaffId;
import org.sitr.web.form.Draft.Wrong;
import org.sitr.web.form.Option;
import org.sitr.web.page.Exchange;
import org.sitr.web.page.Reader;
import org.sitr.web.page.Text;

/// Gives a person's case to an officer.
@Named("assign")
@RequestScoped
public class AssignPage {

  @Inject Exchange exchange;
  @Inject Subject subject;
  @Inject Asking asking;
  @Inject Cases cases;
  @Inject Staff staff;
  @Inject Text text;
  @Inject Reader reader;

  private List<Option> officers = List.of();
  private String error = "";

  /// The view action.
  public void act() {
    if (exchange.pressed().equals("assign") && assign()) return;
    officers = staff.list().stream().filter(AssignPage::isOfficer).map(this::option).toList();
  }

  private boolean assign() {
    try {
      var who = new StaffId(UUID.fromString(exchange.get("officer")));
      cases.assign(subject.person(), who, role(), asking.usual());
      exchange.sent("/person?id=" + subject.ref() + "&done=assigned");
      return true;
    } catch (Refused.Invalid invalid) {
      error = "casefile.assign-impossible";
    } catch (IllegalArgumentException noId) {
      error = "casefile.assign-missing";
    }
    return false;
  }

  private Relation role() {
    return exchange.get("role").equals("DEPUTY") ? Relation.DEPUTY : Relation.ASSIGNED;
  }

  private static boolean isOfficer(StaffLine line) {
    return line.appointments().stream().anyMatch(a -> a.holds() && a.role() == Role.PO);
  }

  private Option option(StaffLine line) {
    var id = line.id().uuid().toString();
    return new Option(id, line.name(), id.equals(exchange.get("officer")));
  }

  public String getRef() {
    return subject.ref();
  }

  public List<Option> getOfficers() {
    return officers;
  }

  public List<Option> getRoles() {
    var list = CodeLists.named("assignment_role");
    return Option.of(
        list.codes(), c -> list.label(c, reader.getLocale()), List.of(exchange.get("role")));
  }

  public List<Option> getReasons() {
    return asking.getReasons();
  }

  public boolean isWrong() {
    return !error.isEmpty();
  }

  public List<Wrong> getErrors() {
    var label = text.getOrDefault("casefile.assign-officer", "");
    return List.of(new Wrong("officer", label, text.getOrDefault(error, "")));
  }
}
