package org.almagest.it.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Deployment;
import org.almagest.it.harness.Guest;
import org.almagest.it.harness.Program;

/** Accounts, as an operator makes and shuts them. */
public final class People {
  private static final SecureRandom CHANCE = new SecureRandom();

  private People() {}

  /**
   * Somebody with an account.
   *
   * @param name the login name
   * @param password in plain text
   */
  public record Person(String name, String password) {
    /** With a new session. */
    public Guest at(Archive archive) {
      return Guest.of(archive).signedIn(name, password);
    }
  }

  /** Somebody new; a password must survive forms, headers and command lines. */
  public static Person newcomer(Deployment deployment, String... options) {
    Person person = new Person("user_" + chance(), "Pw %& +ü:" + chance());
    List<String> words =
        Stream.concat(
                Stream.of("user", "add", person.name(), "--password-stdin"), Stream.of(options))
            .toList();
    succeeded(deployment.commandReading(person.password() + "\n", words.toArray(String[]::new)));
    return person;
  }

  /** Nobody's name. */
  static String unknown() {
    return "nobody_" + chance();
  }

  static void disable(Deployment deployment, Person person) {
    succeeded(deployment.command("user", "disable", person.name()));
  }

  /** What a command printed that must go well. */
  public static String succeeded(Program.Finished finished) {
    assertThat(finished.code()).as(finished.all()).isZero();
    return finished.out();
  }

  private static String chance() {
    byte[] some = new byte[6];
    CHANCE.nextBytes(some);
    return HexFormat.of().formatHex(some);
  }
}
