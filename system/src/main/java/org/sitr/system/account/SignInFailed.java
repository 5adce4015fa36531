package org.sitr.system.account;

import java.io.Serial;

/// Keycloak did not let the account in; the message says where the way ended, and holds no password
/// and no code.
public final class SignInFailed extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  public SignInFailed(String account, String where) {
    super(account + " was not signed in: " + where);
  }
}
