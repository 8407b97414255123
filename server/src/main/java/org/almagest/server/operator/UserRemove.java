package org.almagest.server.operator;

import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.almagest.server.account.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code almagest user remove}. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = {
      "Removes an account for good: its sessions, tokens and links, its tables, and its jobs with",
      "their results.",
      "Files are deleted by the running server, or by the next one. user disable keeps them."
    })
final class UserRemove implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "Whose.")
  private String name = "";

  @Override
  public Integer call() {
    try (AccountDesk desk = AccountDesk.open()) {
      User user = desk.user(name);
      OptionalInt jobs = desk.changes().remove(user.name());
      AccountDesk.require(jobs.isPresent(), name);
      desk.audit().done("user.removed", user.name());
      System.out.printf(
          "user %s is removed, with sessions, tokens, links, tables and %s%n",
          user.name(), jobs.orElseThrow() == 1 ? "1 job" : jobs.orElseThrow() + " jobs");
    }
    return 0;
  }
}
