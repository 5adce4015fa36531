package org.sitr.security.keycloak;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads who it is from claims that were verified. What is missing makes it nobody: a token without
/// session, time or acr belongs to a machine or to another realm's settings.
final class Claims {
  private Claims() {}

  static Optional<SignedIn> person(JWTClaimsSet claims, SignedIn.Channel channel) {
    try {
      var sub = claims.getSubject();
      var sid = claims.getStringClaim("sid");
      var acr = claims.getStringClaim("acr");
      var at = claims.getDateClaim("auth_time");
      if (isEmpty(sub) || isEmpty(sid) || isEmpty(acr) || at == null) {
        return Optional.empty();
      }
      var time = at.toInstant();
      var steppedUpAt = acr.equals(SignedIn.MFA) ? time : null;
      return Optional.of(
          new SignedIn(
              sub, name(claims, sub), roles(claims), acr, time, steppedUpAt, sid, channel));
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  private static Set<String> roles(JWTClaimsSet claims) throws ParseException {
    List<String> groups = claims.getStringListClaim("groups");
    return groups == null ? Set.of() : Set.copyOf(groups);
  }

  private static String name(JWTClaimsSet claims, String otherwise) throws ParseException {
    for (var claim : List.of("name", "preferred_username")) {
      var name = claims.getStringClaim(claim);
      if (!isEmpty(name)) {
        return name;
      }
    }
    return otherwise;
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
