package org.almagest.server.database;

import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

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
  static PgSphere ensure(DataSource owner) {
    JdbcClient client = JdbcClient.create(owner);
    return client.sql(INSTALLED).query(PgSphere.class).optional().orElseGet(() -> create(client));
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
