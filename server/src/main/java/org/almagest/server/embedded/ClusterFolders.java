package org.almagest.server.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Finds or makes the folder of a cluster's files. */
final class ClusterFolders {
  private static final Path ELSEWHERE = Path.of("/var/lib/almagest");
  private static final String LOCATION = "postgresql/location";

  private ClusterFolders() {}

  /** The folder, made when absent. */
  static ClusterFolder of(Path home, Account account, Consumer<String> progress) {
    try {
      Files.createDirectories(near(home).getParent());
      Files.createDirectories(home.resolve("log"));
      Optional<ClusterFolder> existing = existing(home);
      if (existing.isPresent()) {
        return existing.orElseThrow();
      }
      return usable(near(home), account)
          ? new ClusterFolder(home, near(home))
          : makeElsewhere(home, account, progress);
    } catch (IOException failure) {
      throw new ClusterException(
          "Cannot make the database's folder under %s (%s). Check who owns it, or choose another with ALMAGEST_HOME."
              .formatted(home, failure),
          failure);
    }
  }

  /** The folder of a cluster that exists; makes nothing. */
  static Optional<ClusterFolder> existing(Path home) {
    try {
      ClusterFolder folder = new ClusterFolder(home, elsewhere(home).orElseGet(() -> near(home)));
      return Optional.of(folder).filter(ClusterFolder::exists);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Path near(Path home) {
    return home.resolve("postgresql").resolve("cluster");
  }

  /** Named in a file, so that it is found again when {@code home} has been moved. */
  private static Optional<Path> elsewhere(Path home) throws IOException {
    Path location = home.resolve(LOCATION);
    return Files.exists(location)
        ? Optional.of(Path.of(Files.readString(location).strip()))
        : Optional.empty();
  }

  private static ClusterFolder makeElsewhere(Path home, Account account, Consumer<String> progress)
      throws IOException {
    Files.deleteIfExists(near(home));
    Files.createDirectories(ELSEWHERE);
    Path far = ELSEWHERE.resolve(UUID.randomUUID().toString());
    if (!usable(far, account)) {
      throw new ClusterException("The database's account cannot write to " + far);
    }
    Files.writeString(home.resolve(LOCATION), far + "\n");
    progress.accept(
        "The database's account cannot enter %s; its files go to %s".formatted(home, far));
    return new ClusterFolder(home, far);
  }

  /** Whether the account may write there, found out by trying. */
  private static boolean usable(Path root, Account account) throws IOException {
    if (!Files.isDirectory(root)) {
      Files.createDirectory(
          root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      account.give(root);
    }
    List<String> probe = account.command(List.of("test", "-w", root.toString()));
    return Programs.exitCode(probe, Duration.ofSeconds(20)) == 0;
  }
}
