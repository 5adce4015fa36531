package org.sitr.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sitr.security.keycloak.SignOuts;

/// Where Keycloak says that a session ended (OpenID Connect Back-Channel Logout 1.0, 2.5).
@WebServlet(Paths.BACK_CHANNEL)
public class BackChannelServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient SignOuts signOuts;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    var token = request.getParameter("logout_token");
    response.setStatus(
        token == null ? HttpServletResponse.SC_BAD_REQUEST : signOuts.backChannel(token));
  }
}
