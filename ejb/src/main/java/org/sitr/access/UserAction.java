package org.sitr.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/// One action of a user: what one request of a browser or program makes the doors do stands in the
/// log under one number.
@RequestScoped
public class UserAction {
  private final UUID number = UUID.randomUUID();

  public UUID number() {
    return number;
  }
}
