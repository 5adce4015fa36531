package org.sitr.system.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sitr.system.desk.SitrTools.Said;

/// The log, fetched and checked by an outsider who has the founding sheet and nothing else of us.
public final class LogCopy {
  private LogCopy() {}

  /// Fetches into the folder and verifies there; what the first of the two that failed said, else
  /// the second.
  public static Said verified(Stack stack, Path folder) {
    var fetched = fetched(stack, folder);
    return fetched.exit() == 0 ? verified(folder, stack.foundingSheet(), stack) : fetched;
  }

  public static Said fetched(Stack stack, Path folder) {
    try {
      Files.createDirectories(folder);
      var token = Files.writeString(folder.resolve("token"), stack.token("adel")).toString();
      var about = stack.about();
      return SitrTools.run(
          stack,
          "fetch-log",
          about.url(),
          folder.toString(),
          "--token",
          token,
          "--ca",
          about.caFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Said verified(Path folder, Path sheet, Stack stack) {
    return SitrTools.run(stack, "verify-log", folder.toString(), "--trust", sheet.toString());
  }
}
