package org.almagest.it.harness;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * How PostgreSQL answers a query of the archive's, from the very statement that the server sent: a
 * lock holds the query back while its text is read from PostgreSQL's list of running statements.
 */
public final class QueryPlan {
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** The owner may see the reader's statements only as a member of its role. */
  private static final String JOIN_READER = "GRANT almagest_reader TO CURRENT_USER";

  private static final String LEAVE_READER = "REVOKE almagest_reader FROM CURRENT_USER";

  /** The wait is of this moment and the text of a moment ago: then of a session that was idle. */
  private static final String WAITING =
      """
      SELECT query FROM pg_stat_activity
      WHERE usename = 'almagest_reader' AND wait_event_type = 'Lock' AND state = 'active' AND query LIKE 'COPY (%'
      """;

  private QueryPlan() {}

  /** The output of EXPLAIN for {@code adql}, which must read {@code table}. */
  public static String of(Archive archive, String adql, String table) throws SQLException {
    try (Connection owner = archive.owner();
        Statement statement = owner.createStatement()) {
      statement.execute(JOIN_READER);
      owner.setAutoCommit(false);
      try {
        statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
        CompletableFuture<Answer> answer =
            CompletableFuture.supplyAsync(() -> archive.tap().query(adql, "MAXREC", "100000"));
        String plan = explain(statement, heldBack(statement, answer));
        owner.rollback();
        answer.join().ok();
        return plan;
      } finally {
        owner.rollback();
        owner.setAutoCommit(true);
        statement.execute(LEAVE_READER);
      }
    }
  }

  private static String heldBack(Statement statement, CompletableFuture<Answer> answer)
      throws SQLException {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end) && !answer.isDone()) {
      List<String> found = lines(statement, WAITING);
      if (!found.isEmpty()) {
        return found.getFirst();
      }
      // The list of statements is frozen within a transaction unless it is cleared.
      statement.execute("SELECT pg_stat_clear_snapshot()");
    }
    throw new AssertionError(
        "the query never waited for the lock: " + (answer.isDone() ? answer.join() : "no answer"));
  }

  private static String explain(Statement statement, String copy) throws SQLException {
    String query = copy.substring("COPY (".length(), copy.lastIndexOf(") TO STDOUT"));
    statement.execute("SET LOCAL search_path = public");
    return String.join("\n", lines(statement, "EXPLAIN " + query));
  }

  private static List<String> lines(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      List<String> lines = new ArrayList<>();
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
      return lines;
    }
  }
}
