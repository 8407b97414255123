package org.almagest.server.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Where the cluster's files lie.
 *
 * @param home folder of the archive
 * @param root folder of the database's files, owned by the account that runs PostgreSQL
 */
record ClusterFolder(Path home, Path root) {
  Path data() {
    return root.resolve("data");
  }

  /** Where a new cluster grows until it is whole. */
  Path unfinished() {
    return root.resolve("data.new");
  }

  Path log() {
    return root.resolve("log");
  }

  /** What PostgreSQL says before its own logging begins. */
  Path startLog() {
    return root.resolve("start.log");
  }

  Path settings() {
    return data().resolve("almagest.conf");
  }

  /** What the commands that make, start and stop the cluster say. */
  Path commandLog() {
    return home.resolve("log").resolve("database.log");
  }

  Path password(String role) {
    return home.resolve("postgresql").resolve(role + ".password");
  }

  boolean exists() {
    return Files.isRegularFile(data().resolve("PG_VERSION"));
  }

  /** Empty when there is no cluster yet. */
  OptionalInt major() {
    if (!exists()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(
          Integer.parseInt(Files.readString(data().resolve("PG_VERSION")).strip()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
