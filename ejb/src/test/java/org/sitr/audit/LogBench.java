package org.sitr.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.sitr.security.log.Alias;
import org.sitr.security.log.Kind;
import org.sitr.security.log.LogSigner;
import org.sitr.security.log.Outcome;

/// `./sitr bench log`: entries a second and how long a caller waits, for nodes × clients that
/// append reads with a sealed detail and one mention, on the database that `sitr.test.db.*` names.
public final class LogBench {
  private static final int SECONDS = Integer.getInteger("sitr.bench.seconds", 10);

  private static final Path REPORT = Path.of("target", "bench-log.txt");
  private static final List<String> LINES = new ArrayList<>();

  private record Run(int nodes, int clients) {}

  /// @param args pairs `nodes x clients`; default 1x1 1x16 1x64 2x64
  public static void main(String[] args) throws Exception {
    say("nodes clients  entries/s   p50 ms   p99 ms  max ms  a batch");
    List<String> wanted =
        args.length == 0 ? List.of("1x64", "1x1", "1x16", "1x64", "2x64") : List.of(args);
    for (String run : wanted) {
      String[] n = run.split("x");
      measure(new Run(Integer.parseInt(n[0]), Integer.parseInt(n[1])));
    }
    Files.write(REPORT, LINES);
  }

  private static void say(String line) {
    System.out.println(line);
    LINES.add(line);
  }

  private static void measure(Run run) throws Exception {
    LogDatabase.fresh();
    LogSigner signer = LogSigner.random(LogSigner.origin(new UUID(0, 1)));
    List<Appender> nodes = new ArrayList<>();
    for (int i = 0; i < run.nodes; i++) {
      Path notes = Files.createTempDirectory("log-bench");
      Appender node =
          new Appender(
              new Appender.Setup(
                  "n" + i,
                  LogDatabase.app(),
                  signer,
                  InstantSource.system(),
                  notes,
                  System.err::println),
              Thread.ofPlatform().name("appender-", i).factory());
      node.start();
      nodes.add(node);
    }
    List<long[]> waits = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    long from = end - TimeUnit.SECONDS.toNanos(SECONDS * 8L / 10);
    for (Appender node : nodes) {
      for (int c = 0; c < run.clients; c++) {
        long[] mine = new long[200_000];
        waits.add(mine);
        threads.add(Thread.ofPlatform().start(() -> client(node, from, end, mine)));
      }
    }
    for (Thread thread : threads) {
      thread.join();
    }
    long batches = count("SELECT COUNT(*) FROM log_entry WHERE head IS NOT NULL");
    long entries = count("SELECT COUNT(*) FROM log_entry");
    nodes.forEach(Appender::close);
    report(run, waits, (double) entries / batches);
    for (int i = 0; i < run.nodes; i++) {
      say(
          "  node n"
              + i
              + ": "
              + count("SELECT COUNT(*) FROM log_entry WHERE node = 'n" + i + "'"));
    }
  }

  private static void client(Appender node, long from, long end, long[] waits) {
    byte[] box = new byte[333];
    int at = 0;
    while (true) {
      ThreadLocalRandom.current().nextBytes(box);
      Alias subject = Alias.random();
      Draft draft =
          new Draft(
              Kind.READ,
              "OPEN_PERSON",
              Outcome.ALLOWED,
              new Alias(new UUID(7, Thread.currentThread().threadId() % 40)),
              subject,
              null,
              UUID.randomUUID(),
              null,
              List.of(subject));
      long start = System.nanoTime();
      if (start > end) {
        return;
      }
      long index = node.append(draft, new Beside(UUID.randomUUID(), Beside.DECISION, box));
      if (start > from && index >= 0 && at < waits.length) {
        waits[at++] = System.nanoTime() - start;
      }
    }
  }

  private static void report(Run run, List<long[]> waits, double batch) {
    long[] all = waits.stream().flatMapToLong(Arrays::stream).filter(w -> w > 0).sorted().toArray();
    say(
        String.format(
            Locale.ROOT,
            "%5d %7d %10.0f %8.2f %8.2f %7.1f %8.1f",
            run.nodes,
            run.clients,
            all.length / (SECONDS * 0.8),
            ms(all, 0.5),
            ms(all, 0.99),
            ms(all, 1),
            batch));
  }

  private static double ms(long[] sorted, double part) {
    return sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e6;
  }

  private static long count(String sql) throws Exception {
    try (var c = LogDatabase.owner().getConnection();
        var s = c.createStatement();
        var r = s.executeQuery(sql)) {
      r.next();
      return r.getLong(1);
    }
  }

  private LogBench() {}
}
