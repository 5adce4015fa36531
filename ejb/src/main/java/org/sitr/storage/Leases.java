package org.sitr.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;

/// One of several nodes does a job. A lease can run out under a slow job, so what the job writes
/// must be right when done twice.
///
/// Time is the database's: nodes' clocks need not agree.
@ApplicationScoped
public class Leases {
  private static final String NOW = "TIMESTAMPDIFF(MICROSECOND, '1970-01-01', UTC_TIMESTAMP(6))";
  private static final String RENEW =
      "UPDATE lease SET holder = ?1, until_at = "
          + NOW
          + " + ?2"
          + " WHERE name = ?3 AND (holder = ?1 OR until_at <= "
          + NOW
          + ")";

  /// Whoever is second changes nothing. A statement that fails would mark the transaction, and its
  /// end would throw at who only asked.
  private static final String FIRST =
      "INSERT IGNORE INTO lease (name, holder, until_at) SELECT ?3, ?1, "
          + NOW
          + " + ?2 FROM DUAL"
          + " WHERE NOT EXISTS (SELECT 1 FROM lease l WHERE l.name = ?3)";

  private EntityManager rows;

  @SuppressWarnings("NullAway.Init")
  protected Leases() {}

  @Inject
  public Leases(EntityManager rows) {
    this.rows = rows;
  }

  /// Takes the lease, or keeps it: true for one holder at a time.
  ///
  /// @param name of the job
  /// @param holder name of the node
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean take(String name, String holder, Duration time) {
    return run(RENEW, name, holder, time) || run(FIRST, name, holder, time);
  }

  private boolean run(String sql, String name, String holder, Duration time) {
    return rows.createNativeQuery(sql)
            .setParameter(1, holder)
            .setParameter(2, time.toNanos() / 1000)
            .setParameter(3, name)
            .executeUpdate()
        == 1;
  }
}
