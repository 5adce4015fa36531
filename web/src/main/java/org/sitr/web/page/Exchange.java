package org.sitr.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/// What a page is asked and how it answers: parameters, a redirect. A page acts in its view action,
/// before anything is written, so that it can still answer with another page.
@RequestScoped
public class Exchange {

  @Inject HttpServletRequest request;
  @Inject Once once;
  @Inject Kept kept;

  /// Whether a form was sent, rather than a page asked for.
  public boolean isPost() {
    return request.getMethod().equals("POST");
  }

  /// Whether the form has been typed into: it was sent, or comes back as it was kept.
  public boolean isTyped() {
    return isPost() || kept.typed().isPresent();
  }

  /// The button that sent the form; nothing where a language or a row was asked for. A form that
  /// was sent before does nothing again. What was kept comes back here, before the page is drawn.
  public String pressed() {
    if (!isTyped() || !isPost() || get("do").isEmpty()) return "";
    if (once.take(request.getSession(false), get("once"))) return get("do");
    redirect("/home?done=once");
    return "";
  }

  /// A parameter, of the address or of the form, sent or kept; nothing for nothing.
  public String get(String name) {
    var value = request.getParameter(name);
    if (value != null) return value;
    return kept.typed().map(typed -> typed.getOrDefault(name, "")).orElse("");
  }

  /// All parameters, of the address and of the form, sent or kept.
  public Map<String, String[]> all() {
    var all = new HashMap<>(request.getParameterMap());
    kept.typed()
        .ifPresent(
            typed -> typed.forEach((name, text) -> all.putIfAbsent(name, new String[] {text})));
    return all;
  }

  public HttpServletRequest request() {
    return request;
  }

  /// Answers with another page of ours after the form was sent: what was kept of it is over.
  public void sent(String next) {
    kept.end();
    redirect(next);
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
