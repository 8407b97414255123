package org.almagest.server.usertable;

import java.util.Optional;
import org.almagest.schema.TableName;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.publish.TableTarget;
import org.almagest.server.publish.UserTableMade;
import org.almagest.uws.JobId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which tables of users there are. */
final class OwnTables {
  private static final String NAME =
      "SELECT table_name FROM almagest.tables WHERE sql_schema = :schema AND sql_name = :table";

  private static final String SIGN =
      """
      UPDATE almagest.tables SET made_by = :job
      WHERE schema_name = :schema AND table_name = :table
      """;

  private static final String MADE_BY =
      "SELECT schema_name, table_name, row_count FROM almagest.tables WHERE made_by = :job";

  private static final String IS_WANTED =
      """
      SELECT count(*) FROM almagest.jobs
      WHERE id = :job AND NOT doomed AND phase IN ('QUEUED', 'EXECUTING', 'COMPLETED')
      """;

  private OwnTables() {}

  /** Notes which job made a table. */
  static void sign(JdbcClient client, TableName table, JobId job) {
    client
        .sql(SIGN)
        .param("job", job.text())
        .param("schema", table.schema())
        .param("table", table.table())
        .update();
  }

  /** The table that a job made, as it is called now. */
  static Optional<UserTableMade> madeBy(JdbcClient client, JobId job) {
    return client
        .sql(MADE_BY)
        .param("job", job.text())
        .query((row, _) ->
            new UserTableMade(
                new TableName(row.getString("schema_name"), row.getString("table_name")),
                row.getLong("row_count"),
                Optional.empty(),
                true))
        .optional();
  }

  /** Whether a job has done its work, or does, or will. */
  static boolean isWanted(JdbcClient client, JobId job) {
    return client.sql(IS_WANTED).param("job", job.text()).query(Long.class).single() > 0;
  }

  /**
   * Fails if there is one.
   *
   * @throws TapException that says so
   */
  static void refuseTaken(JdbcClient client, TableTarget target) {
    name(client, target)
        .ifPresent(name -> {
          throw TapException.of(
              ErrorCode.CONFLICT,
              "table %s.%s exists; delete it first, or choose another name"
                  .formatted(target.sqlSchema(), name));
        });
  }

  /**
   * Its true name.
   *
   * @throws TapException if there is none
   */
  static TableName require(JdbcClient client, TableTarget target) {
    return name(client, target)
        .map(name -> new TableName(target.sqlSchema(), name))
        .orElseThrow(
            () -> TapException.of(ErrorCode.NOT_FOUND, "you have no table " + target.name()));
  }

  private static Optional<String> name(JdbcClient client, TableTarget target) {
    return client
        .sql(NAME)
        .param("schema", target.sqlSchema())
        .param("table", target.sqlName())
        .query(String.class)
        .optional();
  }
}
