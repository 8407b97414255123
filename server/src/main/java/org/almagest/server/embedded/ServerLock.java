package org.almagest.server.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file {@code server.lock}, which names the server of an archive. */
public final class ServerLock {
  private ServerLock() {}

  /**
   * Claims {@code home}, made when absent, for this server.
   *
   * @return gives the claim up
   * @throws ClusterException when another server holds it
   */
  public static Runnable claim(Path home) {
    return ClusterLocks.in(home).claimService()::close;
  }

  static Path file(Path home) {
    return home.resolve("server.lock");
  }

  /** The living process that last claimed {@code home} as its server. */
  public static Optional<ProcessHandle> owner(Path home) {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(file(home)).strip()))
          .filter(ProcessHandle::isAlive)
          .filter(ServerLock::isJava);
    } catch (IOException | NumberFormatException noServer) {
      return Optional.empty();
    }
  }

  /** After a reboot the number may be that of another process. */
  private static boolean isJava(ProcessHandle process) {
    return process.info().command().map(command -> command.contains("java")).orElse(true);
  }

  static String refusal(Path home) {
    String who = owner(home).map(process -> " (process " + process.pid() + ")").orElse("");
    return "An Almagest server already runs on %s%s. Stop it, or choose another folder with ALMAGEST_HOME."
        .formatted(home, who);
  }
}
