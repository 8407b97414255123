package org.almagest.server.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds or makes the folder of a cluster's files. */
final class ClusterFolders {
  private static final Path ELSEWHERE = Path.of("/var/lib/almagest");

  private ClusterFolders() {}

  static ClusterFolder of(Path home, Account account, Consumer<String> progress) {
    try {
      Path own = home.resolve("postgresql");
      Files.createDirectories(own);
      Files.createDirectories(home.resolve("log"));
      Path near = own.resolve("cluster");
      Path far = ELSEWHERE.resolve(fingerprint(home));
      if (Files.isDirectory(far) && !Files.isDirectory(near.resolve("data"))) {
        return new ClusterFolder(home, far);
      }
      if (usable(near, account)) {
        return new ClusterFolder(home, near);
      }
      Files.deleteIfExists(near);
      Files.createDirectories(ELSEWHERE);
      if (!usable(far, account)) {
        throw new ClusterException("The database account cannot write to " + far);
      }
      progress.accept(
          "The database account cannot enter %s; the database's files go to %s"
              .formatted(home, far));
      return new ClusterFolder(home, far);
    } catch (IOException failure) {
      throw new ClusterException(
          "Cannot make the database's folder under %s: %s".formatted(home, failure.getMessage()),
          failure);
    }
  }

  /** The folder of a cluster that exists; makes nothing. */
  static Optional<ClusterFolder> existing(Path home) {
    return Stream.of(
            home.resolve("postgresql").resolve("cluster"), ELSEWHERE.resolve(fingerprint(home)))
        .map(root -> new ClusterFolder(home, root))
        .filter(ClusterFolder::exists)
        .findFirst();
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

  private static String fingerprint(Path home) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(home.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
