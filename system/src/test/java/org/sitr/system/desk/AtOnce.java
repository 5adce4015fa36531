package org.sitr.system.desk;

import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Work of several accounts side by side, each in its own order: a refusal waits for the next full
/// 100 ms, and they can wait together. Nothing of a browser: that has one thread.
public final class AtOnce {
  private static final int TOGETHER = 5;

  private AtOnce() {}

  /// Returns when all is done.
  public static <T> void each(Collection<T> all, Consumer<T> work) {
    try (var threads = Executors.newFixedThreadPool(TOGETHER)) {
      var calls = all.stream().map(one -> (Callable<T>) () -> done(one, work)).toList();
      for (var call : threads.invokeAll(calls)) call.get();
    } catch (InterruptedException e) {
      throw Stack.interrupted(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T done(T one, Consumer<T> work) {
    work.accept(one);
    return one;
  }
}
