/// Signing in by Keycloak's own pages, and where each role lands.
@org.jspecify.annotations.NullMarked
package org.sitr.system.signin;
