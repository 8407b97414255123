package org.almagest.server.operator;

import java.util.concurrent.Callable;
import org.almagest.server.account.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code almagest user disable}. */
@Command(
    name = "disable",
    mixinStandardHelpOptions = true,
    description = "Shuts an account at once, and keeps all that belongs to it.")
final class UserDisable implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "Whose.")
  private String name = "";

  @Override
  public Integer call() {
    try (AccountDesk desk = AccountDesk.open()) {
      User user = desk.user(name);
      AccountDesk.require(desk.changes().setDisabled(user.name(), true), name);
      desk.audit().done("user.disabled", user.name());
      System.out.println("user " + user.name() + " is disabled");
    }
    return 0;
  }
}
