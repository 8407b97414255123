package org.almagest.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.almagest.it.harness.Checkout;

/**
 * The two million rows of forms.stars: as the benchmarks make them, if their script lies beside the
 * checkout or where {@code ALMAGEST_GAIA_LIKE} says, else by bench/gaia-like.sql, which makes the
 * like.
 */
final class GaiaLike {
  private static final String ROWS = "2000000";

  private GaiaLike() {}

  static String making() throws IOException {
    String chosen = System.getenv("ALMAGEST_GAIA_LIKE");
    Path script =
        chosen == null
            ? Checkout.file("../shared/bench/gen_gaia_like.sql").normalize()
            : Path.of(chosen);
    String rows = Files.exists(script) ? withoutPsql(Files.readString(script)) : own();
    return rows + "\nCREATE UNIQUE INDEX ON forms.stars (source_id);\n";
  }

  private static String own() throws IOException {
    return Files.readString(Checkout.file("bench/gaia-like.sql"));
  }

  /** The script is psql's: its commands go, its variables are filled in, its function is tidied. */
  private static String withoutPsql(String script) {
    String statements =
        script
            .lines()
            .filter(line -> !line.stripLeading().startsWith("\\"))
            .collect(Collectors.joining("\n"));
    return statements
            .replace(":\"schema\"", "forms")
            .replace(":\"table\"", "stars")
            .replace(":'table'", "'forms.stars'")
            .replaceAll("(?<!:):n\\b", ROWS)
        + "\nDROP FUNCTION forms.gl_u(bigint, bigint);\n";
  }
}
