package org.sitr.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Refuses bodies that are larger than any form of ours, before they are read.
///
/// A million characters in one field still fit, so that the field can say it is too long. The
/// server's own limit for posts must not be lower (`max-form-post-size-bytes` of its http
/// listeners).
@WebFilter("/*")
public class BodyLimit extends HttpFilter {
  static final long MAX_BYTES = 8L << 20;

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getHeader("Transfer-Encoding") != null) {
      refuse(request, response, HttpServletResponse.SC_LENGTH_REQUIRED);
    } else if (isTooLarge(request)) {
      refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else {
      chain.doFilter(request, response);
    }
  }

  static boolean isTooLarge(HttpServletRequest request) {
    return request.getContentLengthLong() > MAX_BYTES;
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException {
    if (Paths.of(request).startsWith(Paths.API)) {
      response.setStatus(status);
      response.setContentType("application/json");
      response.getWriter().write("{\"error\":\"too-large\"}");
    } else {
      response.sendError(status);
    }
  }
}
