package org.sitr.audit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A draft on its way into the log, and its caller.
final class Waiting {

  /// Where it is between caller and appender; each moves it once.
  enum Where {
    QUEUED,
    TAKEN,
    /// the caller gave up before it was taken: it is dropped
    GONE,
    /// the caller gave up after it was taken: should it get into the log, `failed` follows it
    LEFT
  }

  final Draft draft;
  final @Nullable Beside beside;
  final CompletableFuture<Long> index = new CompletableFuture<>();
  private final AtomicReference<Where> where = new AtomicReference<>(Where.QUEUED);

  Waiting(Draft draft, @Nullable Beside beside) {
    this.draft = draft;
    this.beside = beside;
  }

  /// Whether the appender shall write it, at first or once more.
  boolean take() {
    return where.compareAndSet(Where.QUEUED, Where.TAKEN) || where.get() == Where.TAKEN;
  }

  /// The caller gives up.
  void leave() {
    if (!where.compareAndSet(Where.QUEUED, Where.GONE)) {
      where.set(Where.LEFT);
    }
  }

  boolean isLeft() {
    return where.get() == Where.LEFT;
  }

  int bytes() {
    return 1024 + (beside == null ? 0 : beside.size()) + 24 * draft.mentions().size();
  }
}
