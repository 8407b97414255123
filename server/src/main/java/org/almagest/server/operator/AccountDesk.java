package org.almagest.server.operator;

import org.almagest.server.account.PasswordChange;
import org.almagest.server.account.PasswordRule;
import org.almagest.server.account.User;
import org.almagest.server.account.UserChanges;
import org.almagest.server.account.UserLinks;
import org.almagest.server.account.UserName;
import org.almagest.server.account.UserStore;
import org.almagest.server.audit.ConsoleAudit;
import org.almagest.server.database.Database;
import org.almagest.server.settings.Settings;
import org.almagest.server.settings.SettingsFile;

/** The accounts of the archive of this machine, beside a running server or without one. */
record AccountDesk(
    Database database,
    UserStore users,
    UserChanges changes,
    UserLinks links,
    PasswordChange passwords,
    ConsoleAudit audit)
    implements AutoCloseable {
  /** Close it. */
  static AccountDesk open() {
    Settings settings = SettingsFile.load();
    Database database = Database.open(settings);
    return new AccountDesk(
        database,
        new UserStore(database.owner()),
        new UserChanges(database.owner()),
        new UserLinks(database.owner()),
        new PasswordChange(database.owner(), new PasswordRule(settings.signIn().passwordLength())),
        new ConsoleAudit(database.owner()));
  }

  /** The user of that name. */
  User user(String name) {
    return users.find(name).orElseThrow(() -> unknown(name));
  }

  /**
   * Fails unless something was done.
   *
   * @param done false if the account is gone since it was looked up
   */
  static void require(boolean done, String name) {
    if (!done) {
      throw unknown(name);
    }
  }

  private static AccountProblem unknown(String name) {
    return UserName.parse(name).isEmpty()
        ? new AccountProblem("%s is no login name: %s".formatted(name, UserName.RULE))
        : new AccountProblem(
            "there is no user %s; ./almagest user list shows who there is".formatted(name));
  }

  @Override
  public void close() {
    database.close();
  }
}
