package org.sitr.web.error;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.sitr.web.http.CsrfFilter;
import org.sitr.web.page.Text;

/// What is said when a page cannot be shown: what it means and what to do, never what happened
/// inside.
@Named("problem")
@RequestScoped
public class ProblemPage {

  @Inject HttpServletRequest request;
  @Inject Text text;

  public String getTitle() {
    return text.getOrDefault("error." + kind() + "-title", "");
  }

  public String getWhat() {
    return text.getOrDefault("error." + kind() + "-what", "");
  }

  public String getNext() {
    return text.getOrDefault("error." + kind() + "-next", "");
  }

  /// What an address may say went wrong on the way through Keycloak (`org.sitr.security.keycloak`).
  private static final Set<String> SIGN_IN =
      Set.of("sign-in-again", "sign-in-refused", "other-person", "second-factor", "keycloak-away");

  /// Unknown and forbidden are one: who may not see a record learns not even that it is there.
  private String kind() {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var asked = request.getParameter("code");
    if (status == null && asked != null && SIGN_IN.contains(asked)) return asked;
    if (request.getAttribute(CsrfFilter.REFUSED) != null) return "request";
    int code = status instanceof Integer n ? n : 404;
    return switch (code) {
      case 400, 405, 411 -> "request";
      case 401 -> "signed-out-meanwhile";
      case 413 -> "too-large";
      case 403, 404 -> "missing";
      case 503 -> "away";
      default -> "broken";
    };
  }
}
