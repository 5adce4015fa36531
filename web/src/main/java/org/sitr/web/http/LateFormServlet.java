package org.sitr.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sitr.security.keycloak.KeycloakMechanism;

/// Where a form arrives for which nobody is signed in any more: what was typed is kept, and the
/// browser led through the sign-in back to it. The mechanism sends it here; no address leads here.
@WebServlet(KeycloakMechanism.LATE_FORM)
public class LateFormServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Unsent unsent;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String path)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (BodyLimit.isTooLarge(request)) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (!unsent.take(request, response, address(path, request))) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  private static String address(String path, HttpServletRequest request) {
    var query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
    return query == null ? path : path + "?" + query;
  }
}
