package org.almagest.server.operator;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands of {@code ./almagest} that need Java. */
@Command(
    name = "almagest",
    description = "Runs and fills an archive.",
    mixinStandardHelpOptions = true,
    subcommands = {
      IngestCommand.class,
      QueryCommand.class,
      AdqlCommand.class,
      UserCommand.class,
      TokenCommand.class,
      RestrictCommand.class,
      GroupCommand.class,
      DoctorCommand.class
    })
public final class Operator implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private Operator() {}

  /**
   * Runs a command.
   *
   * @return 0 if it went well, 1 if it failed, 2 if it was called wrongly
   */
  public static int run(String... arguments) {
    return new CommandLine(new Operator())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((failure, _, _) -> Complaint.about(failure))
        .execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }
}
