package org.sitr.web.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.sitr.access.FormTokens;

/// The token of a session that every form carries: `<input type="hidden" name="csrf"
/// value="#{csrf.token}"/>`. It also says, sealed, to whom the form was given ([FormTokens]).
@Named
@RequestScoped
public class Csrf {
  /// The form's field.
  public static final String FIELD = "csrf";

  /// The same for scripts.
  public static final String HEADER = "X-Csrf-Token";

  private static final String KEY = Csrf.class.getName();
  private static final int TOKEN_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject HttpServletRequest request;
  @Inject FormTokens tokens;

  /// The token, made when first asked for; empty where nobody is signed in, who has no form.
  public String getToken() {
    var session = request.getSession(false);
    return session == null ? "" : token(session);
  }

  /// Whether a session is there that gave one out: an error page does not know who asked, and must
  /// yet be locked like any other.
  public boolean isGiven() {
    var session = request.getSession(false);
    return session != null && session.getAttribute(KEY) != null;
  }

  private String token(HttpSession session) {
    synchronized (Csrf.class) {
      if (session.getAttribute(KEY) instanceof String known) {
        return known;
      }
      var made = tokens.give().orElseGet(Csrf::random);
      session.setAttribute(KEY, made);
      return made;
    }
  }

  /// While the key store is away: as good against forgery, but such a form is lost with its
  /// session.
  private static String random() {
    var bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Whether a request's session gave out this token.
  static boolean isGivenBy(@Nullable HttpSession session, @Nullable String token) {
    return session != null
        && token != null
        && session.getAttribute(KEY) instanceof String known
        && MessageDigest.isEqual(
            known.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }
}
