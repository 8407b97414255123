package org.almagest.server.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says.
 *
 * @param file the file itself
 * @param pid process that wrote it
 * @param port it listens on
 */
record Postmaster(Path file, long pid, int port) {
  private static final int PORT_LINE = 3;

  /** Empty when the cluster is down, or was so early in its start that nothing is known. */
  static Optional<Postmaster> of(Path data) {
    Path file = data.resolve("postmaster.pid");
    try {
      List<String> lines = Files.readAllLines(file);
      return Optional.of(
          new Postmaster(
              file,
              Math.abs(Long.parseLong(lines.getFirst().strip())),
              Integer.parseInt(lines.get(PORT_LINE).strip())));
    } catch (NoSuchFileException down) {
      return Optional.empty();
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  /** Whether the process lives and is PostgreSQL: after a reboot its number may be another's. */
  boolean alive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> !isZombie(process))
        .filter(Postmaster::isPostgres)
        .isPresent();
  }

  /** Removes the file of a postmaster that is gone; PostgreSQL would shy at a reused number. */
  void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new ClusterException(
          "Cannot remove the left-over file %s. Remove it by hand.".formatted(file), failure);
    }
  }

  /** Whether it has ended and nobody has asked how: a container without an init keeps such. */
  private static boolean isZombie(ProcessHandle process) {
    try {
      String status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      return status.startsWith("Z", status.lastIndexOf(')') + 2);
    } catch (IOException unreadable) {
      // Elsewhere than on Linux nobody can tell; there, it has been collected this moment.
      return Files.exists(Path.of("/proc/self/stat"));
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process
        .info()
        .command()
        .or(() -> process.info().commandLine())
        .map(command -> command.contains("postgres"))
        .orElse(true);
  }
}
