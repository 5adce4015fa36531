package org.sitr.vault;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sitr.access.Appointment;
import org.sitr.access.Assignment;
import org.sitr.access.Exclusion;
import org.sitr.access.PersonDecision;
import org.sitr.access.Revocation;
import org.sitr.access.StaffProfile;
import org.sitr.facet.Earlier;
import org.sitr.person.Identity;
import org.sitr.security.keys.Compartment;
import org.sitr.security.keys.KeyRing;
import org.sitr.security.seal.SealedField;
import org.sitr.storage.Installation;
import org.sitr.storage.OwnedRow;
import org.sitr.storage.Owner;
import org.sitr.storage.Sample;
import org.sitr.storage.StaffId;
import org.sitr.storage.TestDatabase;

/// One node: a vault on the test database, whose injected entity manager is, as in a server, the
/// one of the running transaction. Two of them share a database and a key store.
public final class TestNode implements AutoCloseable {
  public static final StaffId OFFICER = new StaffId(UUID.randomUUID());

  private final EntityManagerFactory unit;
  private final ThreadLocal<EntityManager> running = new ThreadLocal<>();
  public final Vault vault;
  public final Deciding deciding;
  public final AtomicInteger opened = new AtomicInteger();

  /// As the server injects it: the one of the running transaction.
  public final EntityManager rows;

  public final TestTransactions transactions = new TestTransactions();

  private @Nullable Runnable killer;

  /// The process ended before its commit.
  public static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private TestNode(EntityManagerFactory unit, KeyRing ring) {
    this.unit = unit;
    rows =
        (EntityManager)
            Proxy.newProxyInstance(
                TestNode.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                  try {
                    return method.invoke(running.get(), arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    var keys = new Keys(rows, ring);
    var ledger = new Ledger(rows, keys);
    vault = new Vault(rows, ledger, keys, new Closing(rows, ledger, keys));
    deciding = new Counting(ledger, keys);
  }

  /// Counts the boxes that decisions open.
  private final class Counting extends Deciding {
    Counting(Ledger ledger, Keys keys) {
      super(ledger, keys);
    }

    @Override
    public <T> @Nullable T open(OwnedRow row, SealedField<T> field) {
      opened.incrementAndGet();
      return super.open(row, field);
    }
  }

  /// A key store of its own in that folder, and an empty database in which the installation has its
  /// keys.
  public static TestNode first(Path folder) throws IOException, SQLException {
    TestDatabase.prepare();
    for (var table :
        new String[] {
          "owner_key", "manifest", "chapter", "sample", "person_decision", "assignment"
        }) TestDatabase.asOwner("DELETE FROM " + table);
    var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var passphrase = Files.createFile(folder.resolve("passphrase"), mine);
    Files.writeString(passphrase, "a passphrase of a test");
    KeyRing.create(folder.resolve("keys"), passphrase, YearMonth.of(2026, 11));
    var node = another(folder);
    node.write(new Installation(), () -> node.vault.create(new Installation()));
    return node;
  }

  /// One more node, on the same database with the same keys.
  public static TestNode another(Path folder) {
    var ring = KeyRing.open(folder.resolve("keys"), folder.resolve("passphrase"));
    var unit =
        TestDatabase.unit(
            Sample.class,
            ManifestRow.class,
            ChapterRow.class,
            OwnerKeyRow.class,
            StaffProfile.class,
            Appointment.class,
            Exclusion.class,
            Revocation.class,
            PersonDecision.class,
            Assignment.class,
            Identity.class,
            Earlier.class);
    return new TestNode(unit, ring);
  }

  public static Access access(Map<Owner, Long> decided, Owner... owners) {
    return new Access(
        "TEST",
        UUID.randomUUID(),
        OFFICER,
        Set.of(owners),
        EnumSet.allOf(Compartment.class),
        decided,
        Set.of());
  }

  /// A guarded call that writes.
  public Map<Owner, String> write(Owner owner, Runnable work) {
    return call(access(Map.of(), owner), work);
  }

  public Map<Owner, String> call(Access access, Runnable work) {
    return transaction(() -> {
      ScopedValue.where(Access.CURRENT, access).run(work);
      return vault.close(access);
    });
  }

  /// A guarded call that reads.
  public <T> T read(Owner owner, Supplier<T> work) {
    return transaction(
        () -> ScopedValue.where(Access.CURRENT, access(Map.of(), owner)).call(work::get));
  }

  public <T> T transaction(Supplier<T> work) {
    try (var rows = unit.createEntityManager()) {
      running.set(rows);
      rows.getTransaction().begin();
      transactions.begun();
      boolean committed = false;
      try {
        T result = work.get();
        var death = killer;
        killer = null;
        if (death != null) {
          death.run();
          throw new Killed();
        }
        rows.getTransaction().commit();
        committed = true;
        return result;
      } finally {
        running.remove();
        if (rows.getTransaction().isActive()) rows.getTransaction().rollback();
        transactions.ended(committed);
      }
    }
  }

  /// The next transaction gets as far as its commit, and no further.
  public void beforeCommit(Runnable death) {
    killer = death;
  }

  @Override
  public void close() {
    unit.close();
  }
}
