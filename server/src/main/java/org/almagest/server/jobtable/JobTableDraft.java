package org.almagest.server.jobtable;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.almagest.schema.TableName;
import org.almagest.server.publish.QueryTable;
import org.almagest.server.publish.TableContent;
import org.almagest.uws.JobId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One table in the making, in one transaction. One thread. */
final class JobTableDraft {
  /** Whoever comes second waits for the first rather than to load the same. */
  private static final String PATIENCE = "SET LOCAL lock_timeout = '5min'";

  private static final String HOLD =
      "SELECT pg_advisory_xact_lock(hashtextextended('job table ' || :job, 20261121))";
  private static final String BYTES = "SELECT pg_total_relation_size(CAST(:table AS regclass))";

  private final Connection connection;
  private final JdbcClient client;
  private final String reader;
  private final JobId job;

  /**
   * @param connection as the service's role, not in auto-commit mode
   * @param readerRole the role that users' queries run as
   */
  JobTableDraft(Connection connection, String readerRole, JobId job) {
    this.connection = connection;
    this.client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    this.reader = '"' + readerRole.replace("\"", "\"\"") + '"';
    this.job = job;
  }

  JdbcClient client() {
    return client;
  }

  /** Waits for whoever makes the same table. */
  void holdAlone() {
    client.sql(PATIENCE).update();
    client.sql(HOLD).param("job", job.text()).query().listOfRows();
  }

  /** Makes it of {@code content}, to be read by whom the job's policy lets. */
  Layout fill(TableContent content) throws SQLException, IOException {
    String name = JobName.sqlName(job);
    Layout layout =
        Layout.of(
            QueryTable.make(
                connection,
                new TableName(JobTables.SCHEMA, name),
                Layout.SQL_SCHEMA,
                name,
                content));
    client.sql("ALTER TABLE %s ENABLE ROW LEVEL SECURITY".formatted(table())).update();
    client
        .sql(
            "CREATE POLICY almagest_job ON %s FOR SELECT TO %s USING ((SELECT almagest_access.may_read_job('%s')))"
                .formatted(table(), reader, job.text()))
        .update();
    client.sql("GRANT SELECT ON %s TO %s".formatted(table(), reader)).update();
    return layout;
  }

  /** What it takes up, with its index. */
  long bytes() {
    return client.sql(BYTES).param("table", table()).query(Long.class).single();
  }

  void commit() throws SQLException {
    connection.commit();
  }

  private String table() {
    return sql(job);
  }

  /** The quoted name in PostgreSQL; a job's name is letters and digits. */
  static String sql(JobId job) {
    return "%s.\"%s\"".formatted(Layout.SQL_SCHEMA, JobName.sqlName(job));
  }
}
