package org.almagest.it.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs of the operating system, run to their end within a time limit. */
public final class Program {
  private Program() {}

  /**
   * What a program left.
   *
   * @param code exit code
   * @param out standard output
   * @param err standard error
   */
  public record Finished(int code, String out, String err) {
    /** Both outputs, for messages. */
    public String all() {
      return out + err;
    }
  }

  /**
   * Runs it with more environment variables than this process has.
   *
   * @throws AssertionError when it cannot be started or does not end in time
   */
  public static Finished run(
      Duration limit, Map<String, String> environment, List<String> command) {
    return run(limit, environment, command, "");
  }

  /** The same with {@code input} on standard input. */
  public static Finished run(
      Duration limit, Map<String, String> environment, List<String> command, String input) {
    try {
      Path out = Files.createTempFile("almagest-it", ".out");
      Path err = Files.createTempFile("almagest-it", ".err");
      try {
        return run(limit, builder(environment, command), input, out, err);
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Clients must reach the loopback address directly. */
  static ProcessBuilder builder(Map<String, String> environment, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
    builder.environment().putAll(environment);
    return builder;
  }

  private static Finished run(
      Duration limit, ProcessBuilder builder, String input, Path out, Path err) throws IOException {
    Process process = start(builder.redirectOutput(out.toFile()).redirectError(err.toFile()));
    feed(process, input);
    if (!endsWithin(limit, process)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().onExit().join();
      throw new AssertionError(
          "%s did not end within %s:%n%s%s"
              .formatted(builder.command(), limit, text(out), text(err)));
    }
    return new Finished(process.exitValue(), text(out), text(err));
  }

  /** One that ends without having read all is not at fault. */
  private static void feed(Process process, String input) throws IOException {
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException ended) {
      if (process.isAlive()) {
        throw ended;
      }
    }
  }

  private static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException missing) {
      throw new AssertionError(
          "%s cannot be started; ./almagest test installs what the tests need"
              .formatted(builder.command().getFirst()),
          missing);
    }
  }

  private static boolean endsWithin(Duration limit, Process process) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
