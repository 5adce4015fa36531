package org.sitr.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// What a page is asked and how it answers: parameters, a redirect. A page acts in its view action,
/// before anything is written, so that it can still answer with another page.
@RequestScoped
public class Exchange {

  @Inject HttpServletRequest request;
  @Inject Once once;

  /// Whether a form was sent, rather than a page asked for.
  public boolean isPost() {
    return request.getMethod().equals("POST");
  }

  /// The button that sent the form; nothing where a language or a row was asked for. A form that
  /// was sent before does nothing again.
  public String pressed() {
    if (!isPost() || get("do").isEmpty()) return "";
    if (once.take(request.getSession(false), get("once"))) return get("do");
    redirect("/home?done=once");
    return "";
  }

  /// A parameter, of the address or of the form; nothing for nothing.
  public String get(String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value;
  }

  /// All parameters, of the address and of the form.
  public Map<String, String[]> all() {
    return request.getParameterMap();
  }

  public HttpServletRequest request() {
    return request;
  }

  /// Answers with another page of ours.
  public void redirect(String address) {
    try {
      FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Has the browser leave this answer after some seconds, without a script.
  public void leaveAfter(int seconds, String address) {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .setResponseHeader("Refresh", seconds + "; url=" + address);
  }
}
