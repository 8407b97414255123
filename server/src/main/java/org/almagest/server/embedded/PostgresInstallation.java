package org.almagest.server.embedded;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The PostgreSQL of this machine that a private cluster would use.
 *
 * @param programs folder of its programs
 * @param major version
 * @param pgSphere its pgSphere, empty when not installed
 */
public record PostgresInstallation(Path programs, int major, Optional<PgSphereScripts> pgSphere) {
  /**
   * Looks for it.
   *
   * @throws ClusterException when there is none, saying what to install
   */
  public static PostgresInstallation find() {
    PostgresBinaries binaries = PostgresBinaries.find(System.getenv(), OptionalInt.empty());
    Optional<PgSphereScripts> scripts =
        binaries.withPgSphere()
            ? binaries.extensions().map(PgSphereScripts::new)
            : Optional.empty();
    return new PostgresInstallation(binaries.folder(), binaries.major(), scripts);
  }
}
