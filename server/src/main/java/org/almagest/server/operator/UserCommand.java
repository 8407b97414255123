package org.almagest.server.operator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code almagest user}: who has an account. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes, changes and removes accounts. Works with the server running or not; a running server",
      "goes by it at once."
    },
    subcommands = {
      UserAdd.class,
      UserPassword.class,
      UserList.class,
      UserChange.class,
      UserDisable.class,
      UserEnable.class,
      UserRemove.class,
      UserQuota.class,
      UserLink.class,
      UserUnlink.class
    },
    footer = {
      "",
      "Examples:",
      "  ./almagest user add ann --email ann@example.org",
      "  ./almagest user passwd ann --password-stdin < secret",
      "  ./almagest user quota ann --result-bytes 100GB"
    })
final class UserCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: add, passwd, list, change, disable, enable, ...");
  }
}
