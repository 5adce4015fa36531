package org.sitr.system.before;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Looks whether this machine can run Sitr, before the first download: disk, memory, ports.
///
/// Every fault is named, not only the first, each with what to do.
public final class Before {
  private static final long GB = 1_000_000_000;

  /// Servers 1.2, their data 0.6, Maven's store 1.6, archives while they are unpacked 0.5.
  private static final long DISK = 4 * GB;

  /// Payara 0.75, Keycloak 0.55, MariaDB 0.3, the build or the browser 1.
  private static final long MEMORY = 3 * GB;

  private static final int[] PORTS = {443, 48, 543, 590, 306};

  private Before() {}

  public static void main(String[] arguments) throws IOException {
    var faults = new ArrayList<String>();
    faults.addAll(disk());
    faults.addAll(memory());
    if (!List.of(arguments).contains("redeploy")) {
      faults.addAll(ports(arguments));
    }
    faults.forEach(System.err::println);
    System.exit(faults.isEmpty() ? 0 : 1);
  }

  private static List<String> disk() throws IOException {
    var free = Files.getFileStore(Path.of("")).getUsableSpace();
    return free >= DISK
        ? List.of()
        : List.of("disk: %.1f GB are free here, %d are needed".formatted(free / 1e9, DISK / GB));
  }

  private static List<String> memory() throws IOException {
    var free = freeMemory();
    return free >= MEMORY
        ? List.of()
        : List.of("memory: %.1f GB are free, %d are needed".formatted(free / 1e9, MEMORY / GB));
  }

  /// What programs can still have: on Linux also what only caches use.
  private static long freeMemory() throws IOException {
    var told = Path.of("/proc/meminfo");
    if (Files.exists(told)) {
      for (var line : Files.readAllLines(told)) {
        if (line.startsWith("MemAvailable:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
        }
      }
    }
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getFreeMemorySize();
  }

  private static List<String> ports(String[] arguments) {
    var base = Integer.parseInt(after(arguments, "--base", "18000"));
    var folder = Path.of(after(arguments, "--dir", ".sitr/demo"));
    if (Files.exists(folder.resolve("processes.json"))) {
      return List.of(); // our own servers may hold them; the launcher tells which are ours
    }
    var faults = new ArrayList<String>();
    for (var port : PORTS) {
      if (!isFree(base + port)) {
        faults.add(
            "port %d is taken: end what listens there, or count from another with --base"
                .formatted(base + port));
      }
    }
    return faults;
  }

  /// The last one counts, as it does for the launcher.
  private static String after(String[] arguments, String option, String otherwise) {
    var value = otherwise;
    for (var i = 0; i < arguments.length; i++) {
      if (arguments[i].equals(option) && i + 1 < arguments.length) {
        value = arguments[i + 1];
      } else if (arguments[i].startsWith(option + "=")) {
        value = arguments[i].substring(option.length() + 1);
      }
    }
    return value;
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress("127.0.0.1", port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
