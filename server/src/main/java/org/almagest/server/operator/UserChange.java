package org.almagest.server.operator;

import java.util.concurrent.Callable;
import org.almagest.server.account.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code almagest user change}. */
@Command(
    name = "change",
    mixinStandardHelpOptions = true,
    description = "Changes what is known of a user; what is not named stays.")
final class UserChange implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "Who.")
  private String name = "";

  @Mixin private UserDetails details = new UserDetails();

  @Override
  public Integer call() {
    if (details.isEmpty()) {
      throw new AccountProblem("say what to change: --full-name, --email, --role or --expires");
    }
    try (AccountDesk desk = AccountDesk.open()) {
      User user = desk.user(name);
      AccountDesk.require(desk.changes().describe(details.changing(user)), name);
      desk.audit().done("user.changed", user.name());
      System.out.println("user " + user.name() + " is changed");
    }
    return 0;
  }
}
