package org.almagest.server.operator;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.almagest.server.account.UserName;
import org.almagest.server.audit.ConsoleAudit;
import org.almagest.server.database.Database;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.settings.Settings;
import org.almagest.server.settings.SettingsFile;
import org.almagest.server.token.MadeToken;
import org.almagest.server.token.PersonalToken;
import org.almagest.server.token.PersonalTokenStore;
import org.almagest.server.token.Scopes;
import org.almagest.server.token.TokenLimits;
import org.almagest.server.token.TokenList;
import org.almagest.server.token.TokenWish;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code almagest token}: tokens that stand for a user's password. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = {
      "Makes, lists and revokes personal access tokens, beside a running server or without one."
    },
    footer = {"", "Example:", "  ./almagest token add anna --label laptop --expires 30"})
final class TokenCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command: add, list or revoke?");
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Makes a token and prints it alone; it cannot be shown again.")
  void add(
      @Parameters(paramLabel = "USER", description = "Whose it shall be.") String user,
      @Option(names = "--label", defaultValue = "", description = "What to call it.") String label,
      @Option(
              names = "--scope",
              defaultValue = "read,write",
              description = "What it is for: read, write, account (${DEFAULT-VALUE}).")
          String scope,
      @Option(
              names = "--expires",
              paramLabel = "DATE|DAYS",
              description = "When it ends; 90 days if not given.")
          @Nullable String expires) {
    Settings settings = SettingsFile.load();
    Clock clock = Clock.systemUTC();
    TokenLimits limits = new TokenLimits(settings.signIn().longestToken(), clock);
    TokenWish wish = new TokenWish(name(user), label, Scopes.parse(scope), limits.expiry(expires));
    try (Database database = Database.open(settings)) {
      MadeToken made = store(database).make(wish);
      audit(database, "token.made", made.token());
      System.out.println(made.text());
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists tokens, those too that were revoked or have expired lately.")
  void list(
      @Parameters(paramLabel = "USER", arity = "0..1", description = "Of this user only.")
          @Nullable String user) {
    try (Database database = Database.open(SettingsFile.load())) {
      PersonalTokenStore store = store(database);
      List<PersonalToken> tokens = user == null ? store.all() : store.of(name(user));
      System.out.print(TokenList.of(tokens, Clock.systemUTC().instant()));
    }
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Makes a token void at once.")
  void revoke(
      @Parameters(paramLabel = "ID", description = "As list tells it; the token itself will do.")
          String id) {
    try (Database database = Database.open(SettingsFile.load())) {
      Optional<PersonalToken> revoked = store(database).revoke(id(id));
      PersonalToken token =
          revoked.orElseThrow(() ->
              TapException.of(
                  ErrorCode.NOT_FOUND,
                  "there is no token of that id that was not revoked; ./almagest token list"));
      audit(database, "token.revoked", token);
      System.err.println("revoked: %s of %s".formatted(token.id(), token.user()));
    }
  }

  private static void audit(Database database, String action, PersonalToken token) {
    new ConsoleAudit(database.owner()).done(action, token.id() + " of " + token.user());
  }

  private static PersonalTokenStore store(Database database) {
    return new PersonalTokenStore(database.owner(), Clock.systemUTC());
  }

  private static String name(String given) {
    return UserName.parse(given)
        .orElseThrow(() -> TapException.of(ErrorCode.BAD_PARAMETER, UserName.RULE));
  }

  /** The middle of a whole token is its id. */
  private static String id(String given) {
    String[] parts = given.split("_", 3);
    return parts.length == 1 ? given : parts[1];
  }
}
