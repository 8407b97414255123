package org.almagest.server.operator;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.almagest.server.account.Link;
import org.almagest.server.account.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code almagest user unlink}. */
@Command(
    name = "unlink",
    mixinStandardHelpOptions = true,
    description = "Takes away what user link has given.")
final class UserUnlink implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "Who.")
  private String name = "";

  @Mixin private LinkOptions options = new LinkOptions();

  @Override
  public Integer call() throws IOException {
    Link link = options.link();
    try (AccountDesk desk = AccountDesk.open()) {
      User user = desk.user(name);
      if (!desk.links().remove(user.name(), link)) {
        throw new AccountProblem("that does not lead to user " + user.name());
      }
      desk.audit().done("user.unlinked", user.name());
      System.out.println("user " + user.name() + " may not come by that any more");
    }
    return 0;
  }
}
