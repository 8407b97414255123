package org.almagest.server.operator;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.almagest.server.account.Link;
import org.almagest.server.account.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code almagest user link}. */
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description =
        "Lets somebody in as this user whom others know: an issuer of tokens, a certificate.")
final class UserLink implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "Who.")
  private String name = "";

  @Mixin private LinkOptions options = new LinkOptions();

  @Override
  public Integer call() throws IOException {
    Link link = options.link();
    try (AccountDesk desk = AccountDesk.open()) {
      User user = desk.user(name);
      if (!desk.users().link(user.name(), link)) {
        throw new AccountProblem("that leads to another user already; user unlink takes it away");
      }
      desk.audit().done("user.linked", user.name());
      System.out.println("user " + user.name() + " may come by that");
    }
    return 0;
  }
}
