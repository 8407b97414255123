package org.almagest.server.operator;

import java.io.IOException;
import org.almagest.server.database.DatabaseProblem;
import org.almagest.server.publish.PublishProblem;
import picocli.CommandLine.ExitCode;

/** Tells on the terminal why a command failed. */
final class Complaint {
  private Complaint() {}

  /** Prints what the operator needs to know, and gives the exit code. */
  static int about(Throwable failure) {
    System.err.println("almagest: " + told(failure));
    return ExitCode.SOFTWARE;
  }

  private static String told(Throwable failure) {
    String message = failure.getMessage();
    boolean meantForPeople =
        failure instanceof PublishProblem
            || failure instanceof DatabaseProblem
            || failure instanceof IOException
            || failure.getClass().getPackageName().startsWith("org.almagest");
    return meantForPeople && message != null ? message : failure.toString();
  }
}
