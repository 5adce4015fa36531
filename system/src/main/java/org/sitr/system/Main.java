package org.sitr.system;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sitr.system.account.SignInFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The entry of `./sitr`, which has built what the commands need.
@Command(
    name = "sitr",
    description = "Runs Sitr on this machine.",
    subcommands = {CommandLine.HelpCommand.class})
public final class Main {
  private Main() {}

  /// Which stack: the demo's, unless told otherwise.
  static final class Where {
    @Option(names = "--dir", description = "the stack's folder (default: .sitr/demo)")
    @Nullable Path dir;

    Folder folder() {
      return dir == null ? Project.here().demo() : new Folder(dir);
    }

    Running running() throws java.io.IOException {
      return Running.load(folder());
    }
  }

  public static void main(String[] arguments) {
    var steps = new Steps(System.out);
    var line =
        new CommandLine(new Main())
            .addSubcommand(new RunCommands.Demo(steps))
            .addSubcommand(new RunCommands.Start(steps))
            .addSubcommand(new RunCommands.Stop(steps))
            .addSubcommand(new RunCommands.Redeploy(steps))
            .addSubcommand(new AskCommands.StatusCommand(steps))
            .addSubcommand(new AskCommands.Users(steps))
            .addSubcommand(new AskCommands.Code(steps))
            .addSubcommand(new AskCommands.Token(steps))
            .addSubcommand(new AskCommands.Logs(steps))
            .addSubcommand(new AskCommands.SqlCommand())
            .addSubcommand(new BenchCommand(steps))
            .addSubcommand(new TestCommand(steps))
            .addSubcommand(new FullCommand(steps));
    line.setExecutionExceptionHandler(Main::failed);
    System.exit(line.execute(arguments));
  }

  private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    if (e instanceof CannotStart
        || e instanceof SignInFailed
        || e instanceof java.sql.SQLException) {
      line.getErr().println(e.getMessage());
    } else {
      e.printStackTrace(line.getErr());
    }
    return 1;
  }

  /// Deletes a stack's folder and says so; what runs in it is stopped first.
  static void deleteOld(Folder folder, Steps steps) throws java.io.IOException {
    Stack.stop(folder, steps);
    if (Files.exists(folder.root())) {
      steps.say(
          "--fresh: deleting %s (its database, keys, accounts, certificates and logs)",
          folder.root());
      Folder.delete(folder.root());
    }
  }
}
