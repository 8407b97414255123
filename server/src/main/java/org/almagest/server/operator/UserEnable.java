package org.almagest.server.operator;

import java.util.concurrent.Callable;
import org.almagest.server.account.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code almagest user enable}. */
@Command(
    name = "enable",
    mixinStandardHelpOptions = true,
    description = "Opens an account that was shut.")
final class UserEnable implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "Whose.")
  private String name = "";

  @Override
  public Integer call() {
    try (AccountDesk desk = AccountDesk.open()) {
      User user = desk.user(name);
      AccountDesk.require(desk.changes().setDisabled(user.name(), false), name);
      desk.audit().done("user.enabled", user.name());
      System.out.println("user " + user.name() + " is enabled");
    }
    return 0;
  }
}
