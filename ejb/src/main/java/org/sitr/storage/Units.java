package org.sitr.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/// Gives the one persistence unit to who injects an `EntityManager`.
@ApplicationScoped
public class Units {
  /// Name of the persistence unit.
  public static final String SITR = "sitr";

  @Produces
  @PersistenceContext(unitName = SITR)
  @SuppressWarnings("NullAway.Init")
  private EntityManager manager;
}
