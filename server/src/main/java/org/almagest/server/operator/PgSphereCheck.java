package org.almagest.server.operator;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** pgSphere inside a database that can be reached. */
record PgSphereCheck(Connection connection) {
  private static final String SUBJECT = "pg_sphere";
  private static final String INSTALLED =
      "SELECT extversion FROM pg_extension WHERE extname = 'pg_sphere'";
  private static final String ENTER_ITS_SCHEMA =
      """
      SELECT set_config('search_path', quote_ident(n.nspname), false)
      FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
      WHERE e.extname = 'pg_sphere'
      """;
  private static final String AVAILABLE =
      "SELECT default_version FROM pg_available_extensions WHERE name = 'pg_sphere'";
  private static final String SECOND_SCRIPT =
      """
      SELECT version FROM pg_available_extension_versions
      WHERE name = 'pg_sphere' AND version = '1.2.0almagest'
      """;
  private static final String TRIAL =
      "SELECT spoint(0.1, 0.1) <@ scircle(spoint(0.1, 0.1), 0.01) AND NOT"
          + " spoint(0.2, 0.1) <@ scircle(spoint(0.1, 0.1), 0.01)";

  Finding finding() throws SQLException {
    Optional<String> installed = text(INSTALLED);
    return installed.isPresent() ? trial(installed.orElseThrow()) : absent();
  }

  private Finding trial(String version) {
    try {
      text(ENTER_ITS_SCHEMA);
      return text(TRIAL).orElse("").equals("t")
          ? Finding.ok(SUBJECT, version + " works")
          : Finding.fail(SUBJECT, version + " gives wrong answers; reinstall its package");
    } catch (SQLException failure) {
      return Finding.fail(
          SUBJECT,
          "%s does not work (%s); grant USAGE on its schema to the service's role, or reinstall its package"
              .formatted(version, failure.getMessage()));
    }
  }

  private Finding absent() throws SQLException {
    Optional<String> available = text(AVAILABLE);
    if (available.isEmpty()) {
      return Finding.fail(
          SUBJECT,
          "not installed on the database's machine; install its package (Debian: postgresql-15-pgsphere)");
    }
    if (text(SECOND_SCRIPT).isPresent()) {
      return Finding.fail(
          SUBJECT,
          "not in this database; let a superuser run there: CREATE EXTENSION pg_sphere VERSION '1.2.0almagest'; ALTER EXTENSION pg_sphere UPDATE TO '1.2.0'");
    }
    return Finding.fail(SUBJECT, create(available.orElseThrow()));
  }

  private static String create(String version) {
    String text =
        "%s is not in this database; let a superuser run there: CREATE EXTENSION pg_sphere"
            .formatted(version);
    return version.equals("1.2.0")
        ? text
            + "; if that fails with \"commutator operator @> is already the commutator\", run ./almagest setup on the database's machine first"
        : text;
  }

  private Optional<String> text(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return result.next() ? Optional.ofNullable(result.getString(1)) : Optional.empty();
    }
  }
}
