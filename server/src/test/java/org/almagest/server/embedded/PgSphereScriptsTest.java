package org.almagest.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PgSphereScriptsTest {
  private static final String HEALTHY =
      """
      CREATE OPERATOR @ (
         LEFTARG    = spoint,
         RIGHTARG   = scircle,
         PROCEDURE  = spoint_contained_by_circle,
         COMMUTATOR = '~',
         RESTRICT   = contsel
      );

      CREATE OPERATOR <@ (
         LEFTARG    = spoint,
         RIGHTARG   = smoc,
         PROCEDURE  = spoint_subset_smoc,
         COMMUTATOR = '@>',
         NEGATOR    = '!<@',
         RESTRICT   = contsel
      );
      """;
  private static final String COMPATIBILITY =
      """

      CREATE OPERATOR @ (
         LEFTARG    = spoint,
         RIGHTARG   = smoc,
         PROCEDURE  = spoint_subset_smoc,%s
         RESTRICT   = contsel
      );
      """;

  @TempDir private Path folder;

  @Test
  void dropsTheClaimsOfTheCompatibilityOperatorsOnly() throws IOException {
    String claims = "\n   COMMUTATOR = '@>',\n   NEGATOR    = '!<@',";
    Path installed = folder.resolve("pg_sphere--1.2.0.sql");
    Files.writeString(installed, HEALTHY + COMPATIBILITY.formatted(claims));
    PgSphereScripts scripts = new PgSphereScripts(folder);
    assertThat(scripts.broken()).isTrue();
    assertThat(scripts.repaired()).isFalse();

    scripts.repair();

    assertThat(scripts.repaired()).isTrue();
    assertThat(folder.resolve("pg_sphere--1.2.0almagest.sql"))
        .hasContent(HEALTHY + COMPATIBILITY.formatted(""));
    assertThat(folder.resolve("pg_sphere--1.2.0almagest--1.2.0.sql")).exists();
    assertThat(installed).hasContent(HEALTHY + COMPATIBILITY.formatted(claims));
  }

  @Test
  void leavesOtherVersionsAlone() throws IOException {
    assertThat(new PgSphereScripts(folder).broken()).isFalse();

    Files.writeString(folder.resolve("pg_sphere--1.2.0.sql"), HEALTHY);
    assertThat(new PgSphereScripts(folder).broken()).isFalse();
  }
}
