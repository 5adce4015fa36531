package org.sitr.security.keycloak;

import java.net.URI;
import java.nio.file.Path;

/// Where Keycloak is and who we are there.
///
/// @param issuer the realm, `https://…/realms/sitr`
/// @param clientId of the browser's client, `sitr-web`
/// @param clientKeyFile our private key for it, a JWK of curve P-256 (`private_key_jwt`, ES256)
/// @param audience what an access token must be meant for, `sitr-api`
/// @param self our own address as browsers see it, without a path
public record Realm(URI issuer, String clientId, Path clientKeyFile, String audience, URI self) {

  /// The parameter and the cookie that say which language a browser reads.
  public static final String LANGUAGE = "lang";

  public static final String LANGUAGE_COOKIE = "__Host-lang";

  static final String CALLBACK = "/callback";
  static final String STEP_UP = "/step-up";
  static final String SIGN_IN = "/sign-in";
  static final String SIGNED_OUT = "/signed-out";
  static final String PROBLEM = "/problem";

  /// Whether a path leads to a page of ours and nowhere else.
  public static boolean isLocal(String path) {
    return path.startsWith("/")
        && !path.startsWith("//")
        && path.indexOf('\\') < 0
        && path.chars().noneMatch(Character::isISOControl);
  }

  /// Our address of a local path.
  URI at(String path) {
    if (!isLocal(path)) {
      throw new IllegalArgumentException("not a local path");
    }
    return URI.create(self.toString().replaceAll("/$", "") + path);
  }
}
