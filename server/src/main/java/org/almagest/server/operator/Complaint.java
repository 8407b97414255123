package org.almagest.server.operator;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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
    if (failure instanceof FileSystemException file && file.getReason() == null) {
      return told(file);
    }
    boolean meantForPeople =
        failure instanceof PublishProblem
            || failure instanceof DatabaseProblem
            || failure instanceof IOException
            || failure.getClass().getPackageName().startsWith("org.almagest");
    return meantForPeople && message != null ? message : failure.toString();
  }

  /** Java says only the name of the file. */
  private static String told(FileSystemException failure) {
    String reason =
        switch (failure) {
          case NoSuchFileException _ -> "is not there";
          case AccessDeniedException _ -> "may not be read or written";
          default -> "cannot be used (" + failure.getClass().getSimpleName() + ")";
        };
    return failure.getFile() + " " + reason;
  }
}
