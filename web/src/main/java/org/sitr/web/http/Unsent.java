package org.sitr.web.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.sitr.access.Refused;
import org.sitr.draft.Drafts;
import org.sitr.draft.LateForms;
import org.sitr.security.keycloak.Onward;
import org.sitr.security.keycloak.SignOuts;
import org.sitr.storage.StaffId;
import org.sitr.web.list.Lists;
import org.sitr.web.page.FormAddress;

/// Forms that cannot be taken as they come: their session is over or another one, or the screen is
/// locked over them. What was typed is kept for the person to whom the form was given.
@RequestScoped
public class Unsent {
  static final String LOCKED = "/locked";

  @Inject LateForms lateForms;
  @Inject Drafts drafts;
  @Inject SignOuts signOuts;

  /// Keeps a form that its session does not answer for, and leads on: through the sign-in back to
  /// it, or to the locked screen. Words to narrow a list are not worth keeping: back to the list.
  ///
  /// @return false where no page of ours gave it out; it is to be refused then
  boolean take(HttpServletRequest request, HttpServletResponse response, String address)
      throws IOException {
    var typist = typist(request);
    if (typist.isEmpty()) return false;
    if (Paths.of(request).equals(Paths.LOCK)) {
      var page = LockServlet.page(request);
      signOuts.lock(request, left(request, page, typist.get()), typist.get().uuid().toString());
      seeOther(response, LOCKED);
      return true;
    }
    if (request.getParameter(Lists.SENT) != null) {
      lead(request, response, address);
      return true;
    }
    var form = FormAddress.of(address);
    if (form.isPresent()) keep(typist.get(), form.get(), request, response);
    return form.isPresent();
  }

  private void keep(
      StaffId typist, FormAddress form, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      lead(request, response, kept(typist, form, request));
    } catch (Refused.Invalid tooLong) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } catch (Refused.LogAway away) {
      // the browser still has the text, and sends it again with "reload"
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  private static void lead(HttpServletRequest request, HttpServletResponse response, String back)
      throws IOException {
    if (request.getUserPrincipal() == null) Onward.to(response, back);
    else seeOther(response, back);
  }

  /// "Lock now" pressed over a form.
  ///
  /// @param typist to whom the form was given, who need not be signed in any more
  /// @return where to come back to: the page, filled as it was left. A screen is locked also where
  ///   the text cannot be kept
  String left(HttpServletRequest request, String page, StaffId typist) {
    try {
      return FormAddress.of(page)
          .filter(form -> !form.typed(request.getParameterMap()).isEmpty())
          .map(form -> kept(typist, form, request))
          .orElse(page);
    } catch (Refused notKept) {
      return page;
    }
  }

  private String kept(StaffId typist, FormAddress form, HttpServletRequest request) {
    var typed = form.typed(request.getParameterMap());
    var draft =
        isSignedIn(typist, request)
            ? drafts.keep(form.toString(), typed)
            : lateForms.keep(typist, form.toString(), typed);
    return form.withDraft(draft.toString());
  }

  private static boolean isSignedIn(StaffId typist, HttpServletRequest request) {
    var who = request.getUserPrincipal();
    return who != null && who.getName().equals(typist.uuid().toString());
  }

  /// To whom a page of ours gave the form.
  Optional<StaffId> typist(HttpServletRequest request) {
    var token = request.getParameter(Csrf.FIELD);
    return token == null || !Origins.isOurs(request) ? Optional.empty() : lateForms.typist(token);
  }

  static void seeOther(HttpServletResponse response, String address) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", address);
  }
}
