package org.almagest.server.operator;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.almagest.server.account.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code almagest user passwd}. */
@Command(
    name = "passwd",
    mixinStandardHelpOptions = true,
    description = {
      "Sets a password. The old one, and web tokens (JWT) that were given for it, are worth",
      "nothing from then on."
    })
final class UserPassword implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "Whose.")
  private String name = "";

  @Mixin private PasswordInput input = new PasswordInput();

  @Override
  public Integer call() throws IOException {
    String password =
        input.read().orElseThrow(() -> new AccountProblem("give the password by --password-stdin"));
    try (AccountDesk desk = AccountDesk.open()) {
      User user = desk.user(name);
      AccountDesk.require(desk.passwords().reset(user.name(), password), name);
      desk.audit().done("user.password", user.name());
      System.out.println("user " + user.name() + " has a new password");
    } catch (IllegalArgumentException problem) {
      throw new AccountProblem(String.valueOf(problem.getMessage()));
    }
    return 0;
  }
}
