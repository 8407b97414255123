package org.almagest.server;

import java.util.Arrays;
import org.almagest.server.operator.Operator;
import org.springframework.boot.logging.LoggingSystem;

/**
 * The one entry point: {@code serve} runs the server, every other word is a command of the
 * operator's.
 */
public final class Almagest {
  private Almagest() {}

  /** Runs until stopped, or until the command is done; the exit code is 0 if all went well. */
  public static void main(String[] arguments) {
    quietUntilConfigured();
    boolean serve = arguments.length > 0 && arguments[0].equals("serve");
    int code =
        serve
            ? Server.run(Arrays.copyOfRange(arguments, 1, arguments.length))
            : Operator.run(arguments);
    if (code != 0 || !serve) {
      System.exit(code);
    }
  }

  /** Whatever logs before, or without, a Spring context must not fill the console. */
  private static void quietUntilConfigured() {
    LoggingSystem.get(Almagest.class.getClassLoader()).beforeInitialize();
  }
}
