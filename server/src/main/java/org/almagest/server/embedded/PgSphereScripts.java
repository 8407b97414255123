package org.almagest.server.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The install scripts of pg_sphere. That of 1.2.0 declares two compatibility operators {@code @}
 * over smoc as commutator and negator of operators that belong to {@code <@}. PostgreSQL 15.20
 * refuses this, 15.18 did not. A second script without those clauses, and an empty update from its
 * version to 1.2.0, give a regular extension; nothing of the package's is changed.
 *
 * @param folder of PostgreSQL's extensions
 */
public record PgSphereScripts(Path folder) {
  static final String BROKEN = "1.2.0";
  static final String REPAIRED = "1.2.0almagest";

  private static final Pattern COMPATIBILITY_OPERATOR =
      Pattern.compile("CREATE OPERATOR @ \\([^;]*RIGHTARG\\s*=\\s*smoc,[^;]*;");
  private static final Pattern CLAIMS =
      Pattern.compile("\\s*(COMMUTATOR\\s*=\\s*'@>'|NEGATOR\\s*=\\s*'!<@'),");

  /** Whether the installed script is the one that newer releases of PostgreSQL refuse. */
  public boolean broken() {
    return Files.isRegularFile(script(BROKEN)) && !repairedText().equals(read(script(BROKEN)));
  }

  /** Whether the second script is there. */
  public boolean repaired() {
    return Files.isRegularFile(script(REPAIRED)) && Files.isRegularFile(update());
  }

  void repair() {
    try {
      write(script(REPAIRED), repairedText());
      write(update(), "-- Nothing to do: the same objects under the usual number.\n");
    } catch (AccessDeniedException denied) {
      throw new ClusterException(
          "This package of pg_sphere does not suit this PostgreSQL, and the way round it needs files in %s. Run ./almagest setup once, as root or with sudo at hand"
              .formatted(folder),
          denied);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private String repairedText() {
    return COMPATIBILITY_OPERATOR
        .matcher(read(script(BROKEN)))
        .replaceAll(
            operator -> Matcher.quoteReplacement(CLAIMS.matcher(operator.group()).replaceAll("")));
  }

  private Path script(String version) {
    return folder.resolve("pg_sphere--%s.sql".formatted(version));
  }

  private Path update() {
    return folder.resolve("pg_sphere--%s--%s.sql".formatted(REPAIRED, BROKEN));
  }

  /** Whatever this process's umask is: PostgreSQL must read it as another user. */
  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
