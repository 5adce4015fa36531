package org.sitr.tools;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The one entry of sitr-tools.jar.
@Command(
    name = "sitr-tools",
    description = "Checks what Sitr publishes, and helps those who run it.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {
  /// All subcommands.
  private static final List<Class<?>> COMMANDS =
      List.of(
          CheckSettings.class, //
          Conformance.class,
          FetchLog.class,
          Found.class,
          KeysCommand.class,
          OpenPackage.class,
          VerifyLog.class,
          Migrate.class);

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    var main = new CommandLine(new Main());
    COMMANDS.forEach(main::addSubcommand);
    main.setExecutionExceptionHandler((failure, command, parsed) -> {
      command.getErr().println(command.getCommandName() + ": " + failure.getMessage());
      return CommandLine.ExitCode.USAGE;
    });
    return main.execute(args);
  }
}
