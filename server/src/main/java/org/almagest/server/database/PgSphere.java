package org.almagest.server.database;

import org.almagest.server.embedded.DatabaseAddress;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The installed pgSphere extension.
 *
 * @param schema where its types and functions are
 * @param version as PostgreSQL states it, {@code 1.2.0} or newer
 */
public record PgSphere(String schema, String version) {
  private static final String INSTALLED =
      """
      SELECT n.nspname AS schema, e.extversion AS version
      FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
      WHERE e.extname = 'pg_sphere'
      """;

  /** Finds the extension, making it where it is missing and the role may. */
  static PgSphere ensure(DatabaseAddress address) {
    JdbcClient client =
        JdbcClient.create(
            new DriverManagerDataSource(address.url(), address.user(), address.password()));
    try {
      return client.sql(INSTALLED).query(PgSphere.class).optional().orElseGet(() -> create(client));
    } catch (CannotGetJdbcConnectionException failure) {
      throw new DatabaseProblem(
          "cannot connect to %s (%s); see that PostgreSQL runs there and that ALMAGEST_DB_URL, ALMAGEST_DB_USER and ALMAGEST_DB_PASSWORD are right"
              .formatted(address, failure.getMostSpecificCause().getMessage()),
          failure);
    }
  }

  private static PgSphere create(JdbcClient client) {
    try {
      client.sql("CREATE EXTENSION pg_sphere").update();
      return client.sql(INSTALLED).query(PgSphere.class).single();
    } catch (DataAccessException failure) {
      throw new DatabaseProblem(
          "the database has no pg_sphere and CREATE EXTENSION failed ("
              + failure.getMostSpecificCause().getMessage()
              + "); let a superuser run CREATE EXTENSION pg_sphere there; ./almagest doctor tells more",
          failure);
    }
  }
}
