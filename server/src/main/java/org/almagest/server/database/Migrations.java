package org.almagest.server.database;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.almagest.server.embedded.DatabaseAddress;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.NestedExceptionUtils;

/**
 * Brings the service's schemas up to date; forward only, and nothing of the operator's is touched.
 */
final class Migrations {
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private Migrations() {}

  static void run(DataSource owner, DatabaseAddress address, String readerRole) {
    try {
      Flyway.configure()
          .dataSource(owner)
          .locations("classpath:org/almagest/schema/migration")
          .defaultSchema("almagest")
          .createSchemas(true)
          .placeholders(Map.of("reader", readerRole))
          .load()
          .migrate();
    } catch (FlywayException failure) {
      throw new DatabaseProblem(
          refused(failure)
              ? "the role %s may not make schemas at %s; let an administrator run GRANT CREATE ON DATABASE ... TO \"%s\" there"
                  .formatted(address.user(), address.url(), address.user())
              : "the service's schemas cannot be brought up to date: " + failure.getMessage(),
          failure);
    }
  }

  private static boolean refused(FlywayException failure) {
    return NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException cause
        && INSUFFICIENT_PRIVILEGE.equals(cause.getSQLState());
  }
}
