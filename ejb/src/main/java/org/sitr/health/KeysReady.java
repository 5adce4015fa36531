package org.sitr.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.sitr.vault.Keys;
import org.sitr.vault.KeysAway;

/// The key store is open.
@Readiness
@ApplicationScoped
public class KeysReady implements HealthCheck {
  @Inject Keys keys;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("keys").status(isOpen()).build();
  }

  private boolean isOpen() {
    try {
      return keys.ring() != null;
    } catch (KeysAway e) {
      return false;
    }
  }
}
