package org.almagest.server.demo;

import java.util.function.Consumer;
import javax.sql.DataSource;
import org.almagest.server.account.NewUser;
import org.almagest.server.account.PasswordChange;
import org.almagest.server.account.PasswordRule;
import org.almagest.server.account.Role;
import org.almagest.server.account.UserChanges;
import org.almagest.server.account.UserStore;
import org.almagest.server.audit.ConsoleAudit;
import org.almagest.server.embedded.Password;
import org.almagest.server.settings.SignInSettings;

/** Somebody to sign in as from the first minute. */
public final class DemoUser {
  private static final String NAME = "demo";

  /** 96 bits of chance. */
  private static final int BYTES = 12;

  private static final String TOLD =
      """
      There is a user to try things with: %1$s, password %2$s (shown this once, kept nowhere)
        ./almagest user passwd %1$s     sets another password
        ./almagest user add NAME        makes more users
        ./almagest user remove %1$s     removes this one
      """;

  private DemoUser() {}

  /**
   * Makes the user if there is no other.
   *
   * @param owner connections as the service's role
   * @param console takes the text with the password, the only one that ever has it
   */
  public static void makeIfAlone(
      DataSource owner, SignInSettings settings, Consumer<String> console) {
    boolean alone = new UserChanges(owner).list().isEmpty();
    NewUser user = new NewUser(NAME, "Demo user", null, Role.USER, null);
    if (!alone || new UserStore(owner).add(user).isEmpty()) {
      return;
    }
    String password = Password.random(Math.max(BYTES, settings.passwordLength()));
    new PasswordChange(owner, new PasswordRule(settings.passwordLength())).set(NAME, password);
    new ConsoleAudit(owner).done("user.added", NAME);
    console.accept(TOLD.formatted(NAME, password));
  }
}
