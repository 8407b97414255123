package org.almagest.server.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs and keeps what they say in a log.
 *
 * @param binaries where they are
 * @param account as whom they run
 * @param log file that collects their output
 */
record Programs(PostgresBinaries binaries, Account account, Path log) {
  private static final int QUOTED_LINES = 12;

  /**
   * Runs a program to its end.
   *
   * @param evidence another file whose last lines explain a failure
   * @throws ClusterException when it fails or takes longer than {@code limit}
   */
  void run(Duration limit, Path evidence, String program, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(binaries.program(program).toString());
    command.addAll(List.of(arguments));
    int code = exitCode(account.command(command), limit, ProcessBuilder.Redirect.appendTo(file()));
    if (code != 0) {
      throw new ClusterException(
          "%s failed (exit code %d). Its last words:%n%s%n%s"
              .formatted(program, code, lastLines(log), lastLines(evidence))
              .strip());
    }
  }

  /** What a short command says; empty when it says nothing or cannot run. */
  static Optional<String> output(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(text.strip()).filter(each -> !each.isEmpty());
    } catch (IOException notRunnable) {
      return Optional.empty();
    }
  }

  static int exitCode(List<String> command, Duration limit) {
    return exitCode(command, limit, ProcessBuilder.Redirect.DISCARD);
  }

  private static int exitCode(
      List<String> command, Duration limit, ProcessBuilder.Redirect output) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            // The account may be unable to enter the folder we were started in.
            .directory(new File("/"))
            .redirectErrorStream(true)
            .redirectOutput(output);
    builder.environment().put("LC_ALL", "C");
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      if (process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      throw new ClusterException(
          "%s did not end within %d s".formatted(command, limit.toSeconds()));
    } catch (IOException failure) {
      throw new ClusterException("Cannot run " + command, failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ClusterException("Interrupted while running " + command, interrupted);
    }
  }

  private File file() {
    return log.toFile();
  }

  private static String lastLines(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return String.join(
          "\n", lines.subList(Math.max(0, lines.size() - QUOTED_LINES), lines.size()));
    } catch (IOException unreadable) {
      return "";
    }
  }
}
