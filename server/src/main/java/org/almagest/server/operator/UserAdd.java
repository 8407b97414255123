package org.almagest.server.operator;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.almagest.server.account.User;
import org.almagest.server.account.UserName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code almagest user add}. */
@Command(name = "add", mixinStandardHelpOptions = true, description = "Makes an account.")
final class UserAdd implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "The login name: " + UserName.RULE + ".")
  private String name = "";

  @Mixin private UserDetails details = new UserDetails();

  @Mixin private PasswordInput input = new PasswordInput();

  @Option(
      names = "--no-password",
      description = "For who comes by tokens of an issuer or by certificates only.")
  private boolean without;

  @Override
  public Integer call() throws IOException {
    String known =
        UserName.parse(name)
            .orElseThrow(
                () -> new AccountProblem("%s is no login name: %s".formatted(name, UserName.RULE)));
    Optional<String> password = password();
    try (AccountDesk desk = AccountDesk.open()) {
      password.ifPresent(chosen -> check(desk, known, chosen));
      User user =
          desk.users()
              .add(details.of(known))
              .orElseThrow(() -> new AccountProblem("there is a user %s already".formatted(known)));
      password.ifPresent(chosen -> desk.passwords().set(known, chosen));
      desk.audit().done("user.added", user.name());
      System.out.println("user " + user.name() + " is there");
    }
    return 0;
  }

  private Optional<String> password() throws IOException {
    if (without) {
      return Optional.empty();
    }
    return Optional.of(
        input
            .read()
            .orElseThrow(() ->
                new AccountProblem("give the password by --password-stdin, or say --no-password")));
  }

  private static void check(AccountDesk desk, String name, String password) {
    desk.passwords()
        .problem(name, password)
        .ifPresent(problem -> {
          throw new AccountProblem(problem);
        });
  }
}
