package org.almagest.server.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes a cluster's files: elsewhere first, so that an interrupted start leaves no half cluster.
 */
final class NewCluster {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private NewCluster() {}

  static void make(ClusterFolder folder, Programs programs) {
    try {
      delete(folder.unfinished());
      initialise(folder, programs);
      Files.writeString(
          folder.unfinished().resolve("postgresql.conf"),
          ClusterSettings.INCLUDE,
          StandardOpenOption.APPEND);
      Files.createDirectories(folder.log());
      programs.account().give(folder.log());
      Files.move(folder.unfinished(), folder.data(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new ClusterException("Cannot make the database's files in " + folder.root(), failure);
    }
  }

  private static void initialise(ClusterFolder folder, Programs programs) throws IOException {
    String password = Password.keptIn(folder.password(Superuser.ROLE));
    Path passwordFile = folder.root().resolve("initial.password");
    try {
      Password.write(passwordFile, password);
      programs.account().give(passwordFile);
      programs.run(
          LIMIT,
          folder.startLog(),
          "initdb",
          "--pgdata=" + folder.unfinished(),
          "--username=" + Superuser.ROLE,
          "--pwfile=" + passwordFile,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--locale=" + locale(),
          "--data-checksums",
          "--no-instructions");
    } finally {
      Files.deleteIfExists(passwordFile);
    }
  }

  /** Compares by code point, the same on every machine; only Linux calls it by this name. */
  private static String locale() {
    return System.getProperty("os.name").startsWith("Linux") ? "C.UTF-8" : "C";
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> tree = Files.walk(folder)) {
      deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
