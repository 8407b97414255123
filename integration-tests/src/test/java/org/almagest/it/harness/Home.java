package org.almagest.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The folder of one archive under test.
 *
 * @param folder what ALMAGEST_HOME says
 */
public record Home(Path folder) {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  /** A new one, that the account of PostgreSQL can enter too. */
  public static Home create() {
    try {
      Path folder = Files.createTempDirectory("almagest-it-");
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      return new Home(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The private PostgreSQL's main process, if it runs. */
  public Optional<ProcessHandle> postmaster() {
    return postmasterFile()
        .map(lines -> Long.parseLong(lines.getFirst()))
        .flatMap(ProcessHandle::of);
  }

  /** The port of the private PostgreSQL. */
  public int postgresPort() {
    return Integer.parseInt(postmasterFile().orElseThrow().get(3).strip());
  }

  /** The password of a role of the private PostgreSQL. */
  String password(String role) {
    try {
      return Files.readString(folder.resolve("postgresql").resolve(role + ".password")).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Optional<List<String>> postmasterFile() {
    Path file = folder.resolve("postgresql/cluster/data/postmaster.pid");
    try {
      return Files.exists(file) ? Optional.of(Files.readAllLines(file)) : Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Stops a PostgreSQL that a killed server left, and deletes the folder. */
  public void delete() {
    postmaster().ifPresent(Home::end);
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Home::deleteFile);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void deleteFile(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void end(ProcessHandle postmaster) {
    postmaster.destroy();
    try {
      postmaster.onExit().get(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException stubborn) {
      postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
      postmaster.destroyForcibly();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
