package org.sitr.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.sitr.audit.Log;

/// The log takes entries.
@Readiness
@ApplicationScoped
public class LogReady implements HealthCheck {
  @Inject Log log;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("log").status(log.alarm().isEmpty()).build();
  }
}
