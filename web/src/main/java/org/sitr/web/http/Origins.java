package org.sitr.web.http;

import jakarta.servlet.http.HttpServletRequest;

/// What a browser says about the page that sent a request.
final class Origins {
  private Origins() {}

  /// Whether a page of ours did.
  static boolean isOurs(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    return site != null
        ? site.equals("same-origin")
        : self(request).equals(request.getHeader("Origin"));
  }

  private static String self(HttpServletRequest request) {
    return request.getScheme() + "://" + request.getHeader("Host");
  }
}
