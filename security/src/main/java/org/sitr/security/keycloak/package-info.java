/// The Keycloak adapter: one Jakarta Security mechanism for browsers and for the API.
///
/// A person signs in at Keycloak and comes back with a code (OpenID Connect 1.0, PKCE RFC 7636,
/// `private_key_jwt` RFC 7523, `iss` RFC 9207); a program sends an access token. Both become a
/// [SignedIn] in the container, on every request anew.
///
/// **Requirements**
///
/// 1. Nobody is in before the entry is durable: [SignIns#signedIn] returns first. If the log is
///    away, nobody gets in.
/// 2. A browser's way through Keycloak is known by its `state`: bounded per session, used once, ten
///    minutes long, one per tab. Where it leads afterwards is kept here, never taken from the
///    address.
/// 3. An id token counts only with our issuer, client, nonce, a signature of PS256 or ES256 by a
///    key of the realm, and times that hold. The session id changes at each sign-in and step-up.
/// 4. A step-up asks for `acr` `mfa` as essential claim, must come back for the same person, with
///    that acr, and fresh.
/// 5. Access tokens are short. When one ends, one request renews it and the others wait. A renewal
///    that Keycloak refuses ends the session at once; one that it does not answer keeps it for five
///    minutes.
/// 6. A sign-out in Keycloak (back-channel) or here ends the session on every node: each request
///    asks [SignIns#isRevoked].
/// 7. A bearer token counts only if it is an access token (`typ`), for our audience, of our issuer,
///    signed with PS256 or ES256, and belongs to a person's session. An id token is none.
/// 8. A form that is sent when nobody is signed in any more is neither taken nor thrown away: the
///    application decides what becomes of it, at [KeycloakMechanism#LATE_FORM].
///
/// **What the web session keeps:** the id token (a hint for the sign-out), the refresh token, when
/// the access token ends, and who it is. No access token, no value of any record. It is not
/// serializable, so a stopping server has nothing to write to its disk.
///
/// **What is not here:** what a person may do. A role in the token is one of several conditions,
/// decided by `org.sitr.access`.
///
/// This is the only package of the module that sees Jakarta.
@org.jspecify.annotations.NullMarked
package org.sitr.security.keycloak;
