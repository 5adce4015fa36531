package org.sitr.system.desk;

import com.microsoft.playwright.BrowserContext;
import java.net.URI;
import java.util.List;

/// Notes what pages of Sitr do wrong, whoever looks.
final class Watch {
  private static final String TELL =
      "document.addEventListener('securitypolicyviolation', e =>"
          + " window.sitrViolation(location.href, e.violatedDirective + ' ' + e.blockedURI + ' ' + (e.sample || '')));";

  private Watch() {}

  static void over(BrowserContext context, URI ours, List<String> wrongs) {
    context.exposeBinding(
        "sitrViolation",
        (source, told) -> {
          if (told[0].toString().startsWith(ours.toString()))
            wrongs.add("policy: " + told[1] + " on " + told[0]);
          return null;
        });
    context.addInitScript(TELL);
    context.onWebError(error -> wrongs.add("script: " + error.error()));
    context.onRequest(request -> {
      var host = URI.create(request.url()).getHost();
      if (host != null && !host.equals(ours.getHost()))
        wrongs.add("another host: " + request.url());
    });
  }
}
