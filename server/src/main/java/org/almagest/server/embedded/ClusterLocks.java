package org.almagest.server.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Who uses the cluster: {@code server.lock} is held by the one server, {@code users.lock} is shared
 * by every process that uses the cluster, {@code change.lock} is held while it is started or
 * stopped.
 *
 * @param home folder of the archive
 */
record ClusterLocks(Path home) {
  static ClusterLocks in(Path home) {
    try {
      Files.createDirectories(home);
    } catch (IOException failure) {
      throw new ClusterException(
          "Cannot make the folder %s: %s. Choose another with ALMAGEST_HOME."
              .formatted(home, failure.getMessage()),
          failure);
    }
    return new ClusterLocks(home);
  }

  FileHold claimService() {
    FileHold hold =
        FileHold.tryExclusive(ServerLock.file(home))
            .orElseThrow(() -> new ClusterException(ServerLock.refusal(home)));
    hold.write(Long.toString(ProcessHandle.current().pid()));
    return hold;
  }

  /** Held while the cluster is made, started or stopped; waits for another process that does so. */
  FileHold change(Consumer<String> progress) {
    Path file = home.resolve("change.lock");
    return FileHold.tryExclusive(file)
        .orElseGet(() -> {
          progress.accept("Waiting for another process that starts or stops the database");
          return FileHold.exclusive(file);
        });
  }

  FileHold use() {
    return FileHold.shared(users());
  }

  void ifUnused(Runnable action) {
    FileHold.tryExclusive(users())
        .ifPresent(alone -> {
          try (alone) {
            action.run();
          }
        });
  }

  private Path users() {
    return home.resolve("users.lock");
  }
}
