package org.sitr.security.keycloak;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// What the mechanism answers by itself, before any filter of the application has run: hence its
/// own headers.
final class Answers {
  private Answers() {}

  static void seeOther(HttpServletResponse response, URI to) {
    headers(response);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", to.toASCIIString());
  }

  /// A page that leads on at once. A redirect would not do where a form was posted before: browsers
  /// hold it against `form-action 'self'`.
  static void leadOn(HttpServletResponse response, URI to) {
    headers(response);
    response.setContentType("text/html;charset=UTF-8");
    var address = to.toASCIIString().replace("&", "&amp;").replace("\"", "%22");
    write(
        response,
        """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sitr</title>\
        <meta name="referrer" content="no-referrer">\
        <meta http-equiv="refresh" content="0;url=%s"></head>\
        <body><p><a href="%s">Continue · <span lang="ar">متابعة</span></a></p></body></html>
        """
            .formatted(address, address));
  }

  static void json(HttpServletResponse response, int status, String code) {
    headers(response);
    response.setStatus(status);
    response.setContentType("application/json");
    write(response, "{\"error\":\"" + code + "\"}");
  }

  /// Leaves the page to the application's error pages.
  static void error(HttpServletResponse response, int status) {
    try {
      headers(response);
      response.sendError(status);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void headers(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
  }

  private static void write(HttpServletResponse response, String text) {
    try {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
