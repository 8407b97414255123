package org.almagest.server.operator;

import java.util.List;
import org.almagest.server.embedded.ClusterException;
import org.almagest.server.embedded.PgSphereScripts;
import org.almagest.server.embedded.PostgresInstallation;

/** The installed PostgreSQL that the private cluster uses, and its pgSphere. */
record InstallationCheck() implements Check {
  @Override
  public List<Finding> findings() {
    try {
      PostgresInstallation found = PostgresInstallation.find();
      Finding programs =
          Finding.ok("PostgreSQL", "%d in %s".formatted(found.major(), found.programs()));
      return List.of(
          programs,
          found.pgSphere().map(InstallationCheck::scripts).orElseGet(() -> missing(found.major())));
    } catch (ClusterException none) {
      return List.of(Finding.fail("PostgreSQL", String.valueOf(none.getMessage())));
    }
  }

  /** Debian 12 has a pg_sphere whose install script its own PostgreSQL refuses. */
  static Finding scripts(PgSphereScripts scripts) {
    if (!scripts.broken()) {
      return Finding.ok("pgSphere", "installed");
    }
    if (scripts.repaired()) {
      return Finding.ok("pgSphere", "1.2.0 installed, with the second install script beside it");
    }
    return Finding.warn(
        "pgSphere",
        "the install script of 1.2.0 in %s is refused by newer releases of PostgreSQL (\"commutator operator @> is already the commutator of operator <@\"); ./almagest setup adds a second one"
            .formatted(scripts.folder()));
  }

  private static Finding missing(int major) {
    return Finding.fail(
        "pgSphere",
        "not installed; on Debian: apt-get install postgresql-%d-pgsphere".formatted(major));
  }
}
