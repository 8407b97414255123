package org.almagest.server.database;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the service's schemas up to date; forward only, and nothing of the operator's is touched.
 */
final class Migrations {
  private Migrations() {}

  static void run(DataSource owner, String readerRole) {
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
          "the service's schemas cannot be brought up to date: " + failure.getMessage(), failure);
    }
  }
}
