package org.sitr.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.sitr.security.keycloak.Attempts;

/// Lets a changing request through only if a page of ours sent it (`package-info`, 2).
@WebFilter("/*")
public class CsrfFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /// Set where a form was refused: the page then tells to load it again, not that it is missing.
  public static final String REFUSED = CsrfFilter.class.getName();

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> WITHOUT_SESSION = Set.of(Paths.BACK_CHANNEL, Paths.FOUNDING);

  @Inject transient Attempts attempts;
  @Inject transient Unsent unsent;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isHarmless(request) || (Origins.isOurs(request) && carriesToken(request))) {
      chain.doFilter(request, response);
      return;
    }
    if (unsent.take(request, response, address(request))) return;
    attempts.forgedForm(request);
    request.setAttribute(REFUSED, true);
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  /// Changes nothing, or is not authenticated by a cookie: the mechanism refuses any
  /// `Authorization` that does not hold, and no other site can make a browser send one.
  private static boolean isHarmless(HttpServletRequest request) {
    return SAFE.contains(request.getMethod())
        || request.getHeader("Authorization") != null
        || WITHOUT_SESSION.contains(Paths.of(request));
  }

  private static String address(HttpServletRequest request) {
    var query = request.getQueryString();
    return query == null ? Paths.of(request) : Paths.of(request) + "?" + query;
  }

  private static boolean carriesToken(HttpServletRequest request) {
    var header = request.getHeader(Csrf.HEADER);
    var token = header != null ? header : request.getParameter(Csrf.FIELD);
    return Csrf.isGivenBy(request.getSession(false), token);
  }
}
