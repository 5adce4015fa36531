package org.sitr.system.account;

import java.util.List;

/// One of the demo's people with an account.
///
/// @param sub the id in Keycloak, which is the staff id in Sitr
/// @param unit the unit of the appointment that the demo gives; empty for one without
public record Account(
    String name,
    String fullName,
    String sub,
    List<String> roles,
    String unit,
    String password,
    String totpSecret) {
  public Account {
    roles = List.copyOf(roles);
  }

  /// Never shows the password or the secret.
  @Override
  public String toString() {
    return name + " " + roles + " " + unit;
  }

  /// The secret as authenticator apps take it.
  public String totpSecretBase32() {
    return OneTimeCode.base32(totpSecret);
  }
}
