package org.sitr.web.error;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
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

  /// Unknown and forbidden are one: who may not see a record learns not even that it is there.
  private String kind() {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int code = status instanceof Integer n ? n : 404;
    return switch (code) {
      case 400, 405 -> "request";
      case 403, 404 -> "missing";
      case 503 -> "away";
      default -> "broken";
    };
  }
}
