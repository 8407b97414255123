package org.almagest.server.account;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Gives accounts new passwords. Thread-safe; one at a time, as each costs a hash. */
public final class PasswordChange {
  private static final String SET =
      "UPDATE almagest.users SET password = :password, tokens_from = now() WHERE name = :name";

  static final String END_SESSIONS = "DELETE FROM almagest.sessions WHERE principal_name = :name";

  private final JdbcClient client;
  private final PasswordRule rule;
  private final PasswordEncoder encoder = Passwords.argon2();

  /**
   * By connections of {@code source}.
   *
   * @param source as the service's role
   * @param rule what new passwords must look like
   */
  public PasswordChange(DataSource source, PasswordRule rule) {
    this.client = JdbcClient.create(source);
    this.rule = rule;
  }

  /** What is wrong with a new password, in words for whoever chose it; empty if nothing. */
  public Optional<String> problem(String name, String password) {
    return rule.problem(name, password);
  }

  /**
   * Sets the password of an account; from now on the old one is worth nothing, nor are tokens that
   * were made before and have no record of their own.
   *
   * @return false if there is no such account
   * @throws IllegalArgumentException if something is wrong with the password; the message is for
   *     whoever chose it
   */
  public synchronized boolean set(String name, String password) {
    rule.problem(name, password)
        .ifPresent(problem -> {
          throw new IllegalArgumentException(problem);
        });
    Optional<String> known = UserName.parse(name);
    return known.isPresent()
        && client
                .sql(SET)
                .param("name", known.get())
                .param("password", encoder.encode(password))
                .update()
            > 0;
  }

  /** The same for somebody else: whoever is signed in with the old one is signed out. */
  public boolean reset(String name, String password) {
    boolean known = set(name, password);
    UserName.parse(name).ifPresent(user -> client.sql(END_SESSIONS).param("name", user).update());
    return known;
  }
}
