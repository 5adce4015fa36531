/// The demo's accounts, and signing in as one of them the way a browser does: code + PKCE through
/// Keycloak's pages.
///
/// There is no direct grant in any realm, so whoever wants a token walks this way:
/// [KeycloakSession].
@NullMarked
package org.sitr.system.account;

import org.jspecify.annotations.NullMarked;
