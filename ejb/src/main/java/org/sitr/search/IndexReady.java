package org.sitr.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// A node that does not know everybody yet sends nobody away as unknown (R1).
@Readiness
@ApplicationScoped
public class IndexReady implements HealthCheck {

  @Inject Index index;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("index").status(index.isReady()).build();
  }
}
