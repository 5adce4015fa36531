package org.sitr.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sitr.security.keycloak.SignOuts;

/// "Sign out": here first, then in Keycloak, which tells every other node and application.
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient SignOuts signOuts;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    signOuts.signOut(request, response);
  }
}
