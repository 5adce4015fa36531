package org.sitr.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import org.sitr.security.keycloak.SignOuts;

/// "Lock now": ends the session here and shows the locked page; the password leads back. A form
/// that is open sends along what is typed in it, and is filled again afterwards.
@WebServlet(Paths.LOCK)
public class LockServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String HOME = "/home";

  @Inject transient SignOuts signOuts;
  @Inject transient Unsent unsent;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    var page = page(request);
    var back = unsent.typist(request).map(who -> unsent.left(request, page, who)).orElse(page);
    signOuts.lock(request, back);
    Unsent.seeOther(response, Unsent.LOCKED);
  }

  /// Path and query of the page that was locked; [SignOuts#lock] takes local ones only. The filter
  /// has seen to it that the page is ours.
  static String page(HttpServletRequest request) {
    var referer = request.getHeader("Referer");
    try {
      var address = new URI(referer == null ? HOME : referer);
      var path = address.getRawPath();
      var query = address.getRawQuery();
      if (path == null || path.isEmpty()) {
        return HOME;
      }
      return query == null ? path : path + "?" + query;
    } catch (URISyntaxException e) {
      return HOME;
    }
  }
}
