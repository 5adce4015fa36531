package org.sitr.security.keycloak;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A browser with one cookie jar, and of the container as much as the mechanism uses.
final class FakeBrowser {
  @Nullable Session session;
  String method = "GET";
  final Map<String, String> headers = new HashMap<>();

  /// What came of a request: the answer's status and headers, and who it was let in as.
  static final class Outcome {
    int status = 200;
    final Map<String, String> headers = new HashMap<>();
    final ByteArrayOutputStream body = new ByteArrayOutputStream();
    @Nullable SignedIn who;
    @Nullable AuthenticationStatus result;
    @Nullable String forwarded;

    String location() {
      return headers.getOrDefault("Location", "");
    }

    String text() {
      return body.toString(StandardCharsets.UTF_8);
    }
  }

  static final class Session {
    String id = UUID.randomUUID().toString();
    final Map<String, Object> attributes = new HashMap<>();
  }

  Outcome open(KeycloakMechanism mechanism, String address, boolean isProtected) {
    var outcome = new Outcome();
    outcome.result =
        mechanism.validateRequest(
            request(address), response(outcome), context(outcome, isProtected));
    return outcome;
  }

  HttpServletRequest request(String address) {
    var uri = URI.create(address);
    var parameters = parameters(uri.getRawQuery());
    return proxy(
        HttpServletRequest.class,
        (p, m, a) ->
            switch (m.getName()) {
              case "getRequestURI" -> uri.getRawPath();
              case "getQueryString" -> uri.getRawQuery();
              case "getContextPath" -> "";
              case "getMethod" -> method;
              case "getHeader" -> headers.get((String) a[0]);
              case "getCookies" -> null;
              case "getContentType" -> headers.get("Content-Type");
              case "getParameter" -> parameters.get((String) a[0]);
              case "getParameterValues" -> values(parameters.get((String) a[0]));
              case "getSession" -> session(a == null || (boolean) a[0]);
              case "changeSessionId" -> renamed();
              default -> throw new UnsupportedOperationException(m.getName());
            });
  }

  HttpServletResponse response(Outcome outcome) {
    return proxy(HttpServletResponse.class, (p, m, a) -> respond(outcome, m, a));
  }

  private static @Nullable Object respond(Outcome outcome, Method m, Object[] a) {
    switch (m.getName()) {
      case "setStatus", "sendError" -> outcome.status = (int) a[0];
      case "setHeader" -> outcome.headers.put((String) a[0], (String) a[1]);
      case "setContentType", "setContentLength" -> {}
      case "getOutputStream" -> {
        return new Body(outcome.body);
      }
      default -> throw new UnsupportedOperationException(m.getName());
    }
    return null;
  }

  private static HttpMessageContext context(Outcome outcome, boolean isProtected) {
    return proxy(
        HttpMessageContext.class,
        (p, m, a) ->
            switch (m.getName()) {
              case "isProtected" -> isProtected;
              case "doNothing" -> AuthenticationStatus.NOT_DONE;
              case "forward" -> {
                outcome.forwarded = (String) a[0];
                yield AuthenticationStatus.SEND_CONTINUE;
              }
              case "notifyContainerAboutLogin" -> {
                outcome.who = (SignedIn) a[0];
                yield AuthenticationStatus.SUCCESS;
              }
              default -> throw new UnsupportedOperationException(m.getName());
            });
  }

  private @Nullable HttpSession session(boolean create) {
    if (session == null && !create) {
      return null;
    }
    if (session == null) {
      session = new Session();
    }
    var s = Objects.requireNonNull(session);
    return proxy(HttpSession.class, (p, m, a) -> keep(s, m, a));
  }

  private @Nullable Object keep(Session s, Method m, Object[] a) {
    switch (m.getName()) {
      case "getAttribute" -> {
        return s.attributes.get((String) a[0]);
      }
      case "setAttribute" -> s.attributes.put((String) a[0], a[1]);
      case "removeAttribute" -> s.attributes.remove((String) a[0]);
      case "invalidate" -> session = null;
      case "isNew" -> {
        return false;
      }
      case "setMaxInactiveInterval" -> {}
      default -> throw new UnsupportedOperationException(m.getName());
    }
    return null;
  }

  private String renamed() {
    var s = Objects.requireNonNull(session);
    s.id = UUID.randomUUID().toString();
    return s.id;
  }

  static Map<String, String> parameters(@Nullable String query) {
    var all = new HashMap<String, String>();
    for (var pair : query == null ? new String[0] : query.split("&")) {
      var eq = pair.indexOf('=');
      all.put(
          pair.substring(0, eq), URLDecoder.decode(pair.substring(eq + 1), StandardCharsets.UTF_8));
    }
    return all;
  }

  private static String @Nullable [] values(@Nullable String value) {
    return value == null ? null : new String[] {value};
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static final class Body extends ServletOutputStream {
    private final ByteArrayOutputStream to;

    Body(ByteArrayOutputStream to) {
      this.to = to;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {}

    @Override
    public void write(int b) {
      to.write(b);
    }
  }
}
