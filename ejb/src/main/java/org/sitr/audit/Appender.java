package org.sitr.audit;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sitr.security.log.Alias;
import org.sitr.security.log.LogSigner;

/// Puts entries into the log: one thread and one connection a node, apart from the work's pool.
///
/// **Guarantees:** when [#append] returns, the entry is durable, in the tree, and under a signed
/// head; its index is its place for ever. When it throws, nothing may be shown: the entry may still
/// get in (then `failed` follows it by itself).
///
/// Needs no container: a data source, keys, a clock.
public final class Appender implements AutoCloseable {
  /// How long a caller waits.
  public static final long LIMIT_MILLIS = 5_000;

  static final int BATCH = 512;

  /// Far below the database's smallest packet limit (16 MB), whatever the details hold.
  private static final int BATCH_BYTES = 4 << 20;

  private static final long STOP_MILLIS = 8_000;

  /// What an appender needs.
  ///
  /// @param notes the folder of the local note
  /// @param alarm told why appending stopped, each time that it did
  public record Setup(
      String node,
      DataSource log,
      LogSigner signer,
      InstantSource clock,
      Path notes,
      Consumer<String> alarm) {}

  private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final Thread thread;
  private final Writer writer;
  private final Setup setup;
  private List<Waiting> current = List.of();
  private volatile boolean stopping;
  private volatile boolean refusing;
  private volatile @Nullable String stopped = "the log is not open yet";

  public Appender(Setup setup, ThreadFactory threads) {
    this.setup = setup;
    this.writer = new Writer(setup, Alias.random().value(), () -> stopping);
    this.thread = threads.newThread(this::work);
  }

  /// Opens the log in the background: the database may come later than the node.
  public void start() {
    thread.start();
  }

  /// Who appends: 16 random bytes of this start.
  public UUID boot() {
    return writer.boot();
  }

  /// Why nothing is appended; empty while all is well.
  public Optional<String> alarm() {
    return Optional.ofNullable(stopped);
  }

  /// Waits until the entry is durable.
  ///
  /// @param beside its detail, sealed
  /// @return its index
  /// @throws LogUnavailable after 5 s, or at once while the alarm is on
  /// @throws IllegalArgumentException if the draft can be no entry
  public long append(Draft draft, @Nullable Beside beside) {
    Waiting mine = new Waiting(draft, beside);
    Batch.check(mine);
    queue.add(mine);
    if (refusing) {
      mine.leave();
      throw new LogUnavailable(String.valueOf(stopped));
    }
    try {
      return mine.index.get(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      mine.leave();
      throw new LogUnavailable("the log did not answer in " + LIMIT_MILLIS + " ms");
    } catch (InterruptedException e) {
      mine.leave();
      Thread.currentThread().interrupt();
      throw new LogUnavailable("interrupted");
    } catch (ExecutionException e) {
      throw new LogUnavailable(
          String.valueOf(e.getCause() == null ? null : e.getCause().getMessage()));
    }
  }

  private void work() {
    String why = "the node has stopped";
    try {
      Optional<String> fault = faultOf(writer::open);
      while (!stopping) {
        String found = fault.orElse("");
        fault = faultOf(found.isEmpty() ? this::serve : () -> resume(found));
      }
      if (fault.isEmpty()) {
        writer.write(take(0));
        writer.stop();
      }
    } catch (Tampered e) {
      why = String.valueOf(e.getMessage());
      setup.alarm().accept(why);
    } catch (Writer.Given up) {
      why = "the node stopped while the database was away";
    } catch (RuntimeException e) {
      why = "the appender failed: " + e.getClass().getSimpleName();
      setup.alarm().accept(why);
    } finally {
      refuse(why);
      writer.close();
    }
  }

  private static Optional<String> faultOf(Runnable work) {
    try {
      work.run();
      return Optional.empty();
    } catch (Tampered e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private void serve() {
    stopped = null;
    refusing = false;
    while (!stopping) {
      current = take(writer.idleMillis());
      writer.write(current);
      writer.idle();
    }
  }

  /// Refuses everybody for a moment and looks again. Whoever broke the log and put it back has
  /// stopped the work, but not for good.
  private void resume(String why) {
    if (!why.equals(stopped)) {
      setup.alarm().accept(why);
    }
    refuse(why);
    try {
      Thread.sleep(NodeClock.LOOK_MILLIS);
    } catch (InterruptedException e) {
      stopping = true;
      return;
    }
    writer.resume(why);
  }

  private List<Waiting> take(long millis) {
    List<Waiting> batch = new ArrayList<>();
    try {
      Waiting first = queue.poll(millis, TimeUnit.MILLISECONDS);
      int bytes = 0;
      for (Waiting next = first; next != null; next = queue.poll()) {
        batch.add(next);
        bytes += next.bytes();
        if (batch.size() == BATCH || bytes > BATCH_BYTES) {
          break;
        }
      }
    } catch (InterruptedException e) {
      stopping = true;
    }
    return batch;
  }

  private void refuse(String why) {
    stopped = why;
    refusing = true;
    current.forEach(w -> w.index.completeExceptionally(new LogUnavailable(why)));
    for (Waiting next = queue.poll(); next != null; next = queue.poll()) {
      next.index.completeExceptionally(new LogUnavailable(why));
    }
  }

  /// Ends in order: what waits is written, then `NODE_STOP`.
  @Override
  public void close() {
    stopping = true;
    try {
      thread.join(STOP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
