package org.sitr.system.canary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sitr.system.desk.Sql;
import org.sitr.system.desk.Stack;

/// Looks for the canary's stem where bytes rest: in any case, in one and in two bytes a letter.
final class Traces {
  private static final int CHUNK = 8 << 20;
  private static final Pattern PID = Pattern.compile("\"pid\"\\s*:\\s*(\\d+)");
  private static final String PLAIN = Words.STEM.toLowerCase(Locale.ROOT);
  private static final String WIDE = new String(PLAIN.getBytes(UTF_16LE), ISO_8859_1);

  private Traces() {}

  /// Files below a folder that hold a word: path and what stands around it.
  static List<String> below(Path folder) {
    var found = new ArrayList<String>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
              if (about.isRegularFile()) in(file, found);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static void in(Path file, List<String> found) {
    try (var in = Files.newInputStream(file)) {
      var tail = "";
      while (true) {
        var read = in.readNBytes(CHUNK);
        if (read.length == 0) return;
        var text = tail + new String(read, ISO_8859_1).toLowerCase(Locale.ROOT);
        for (var pattern : List.of(PLAIN, WIDE)) {
          var at = text.indexOf(pattern);
          if (at >= 0) found.add(file + ": " + around(text, at));
        }
        tail = text.substring(Math.max(0, text.length() - WIDE.length()));
      }
    } catch (IOException gone) {
      found.add(file + " could not be read: " + gone.getMessage());
    }
  }

  /// Servers whose command line or environment holds a word, where the machine shows them.
  static List<String> processes(Stack stack) throws IOException {
    var found = new ArrayList<String>();
    var servers = PID.matcher(Files.readString(stack.folder().resolve("processes.json")));
    while (servers.find()) {
      for (var told : List.of("cmdline", "environ")) {
        var file = Path.of("/proc", servers.group(1), told);
        if (Files.isReadable(file)
            && Files.readString(file, ISO_8859_1).toLowerCase(Locale.ROOT).contains(PLAIN))
          found.add(file.toString());
      }
    }
    return found;
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 40))
        .replaceAll("\\P{Print}", ".");
  }

  /// Tables that hold a word, in any schema that the administrator sees.
  static List<String> tables(Sql sql) {
    var found = new ArrayList<String>();
    var tables =
        sql.rows(
            "SELECT table_schema, table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'"
                + " AND table_schema NOT IN ('mysql', 'information_schema', 'performance_schema', 'sys')");
    for (var table : tables) {
      var name = "`" + table.getFirst() + "`.`" + table.getLast() + "`";
      for (var row : sql.bytes("SELECT * FROM " + name)) {
        var text = new String(row, ISO_8859_1).toLowerCase(Locale.ROOT);
        if (text.contains(PLAIN) || text.contains(WIDE)) found.add(name);
      }
    }
    return found.stream().distinct().toList();
  }
}
