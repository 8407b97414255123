package org.almagest.server.operator;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the operator gives a password: never as a word of the command, which others could see. */
final class PasswordInput {
  @Option(
      names = "--password-stdin",
      description = {
        "Read the password from standard input, one line; without this it is asked for",
        "on the terminal, twice."
      })
  private boolean fromInput;

  /**
   * Reads it; empty if there is neither.
   *
   * @throws AccountProblem if what was typed twice is not the same
   */
  Optional<String> read() throws IOException {
    if (fromInput) {
      return Optional.of(line());
    }
    Console console = console();
    return console != null && console.isTerminal() ? Optional.of(asked(console)) : Optional.empty();
  }

  /** Java 25 has none where there is no terminal, whatever Java 22 had. */
  @SuppressWarnings("SystemConsoleNull")
  private static @Nullable Console console() {
    return System.console();
  }

  private static String line() throws IOException {
    // Standard input stays open: it is not ours to close.
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = input.readLine();
    if (line == null) {
      throw new AccountProblem("there is no password on standard input");
    }
    return line;
  }

  private static String asked(Console console) {
    char[] first = typed(console, "Password: ");
    char[] again = typed(console, "Again: ");
    if (!Arrays.equals(first, again)) {
      throw new AccountProblem("the two passwords are not the same");
    }
    return new String(first);
  }

  private static char[] typed(Console console, String prompt) {
    char[] typed = console.readPassword("%s", prompt);
    if (typed == null) {
      throw new AccountProblem("no password was typed");
    }
    return typed;
  }
}
