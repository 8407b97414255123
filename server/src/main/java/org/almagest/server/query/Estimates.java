package org.almagest.server.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.almagest.server.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks PostgreSQL's planner what a query will take, in a session beside the query's own and only
 * once it has run for a while: most have ended by then. One at a time, so that jobs keep their
 * sessions. Thread-safe.
 */
@Component
class Estimates implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(Estimates.class);
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Asks nothing. */
  static final Question NONE = () -> {};

  private final Database database;
  private final JsonMapper json = JsonMapper.builder().build();
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("estimates").factory());

  Estimates(Database database) {
    this.database = database;
    clock.setRemoveOnCancelPolicy(true);
  }

  /** Will ask, unless it is closed before: when the query has ended. */
  Question about(String sql, Background background) {
    Future<?> question =
        clock.schedule(() -> ask(sql, background), FIRST.toMillis(), TimeUnit.MILLISECONDS);
    return () -> question.cancel(false);
  }

  /** Without an answer the query goes on as well. */
  private void ask(String sql, Background background) {
    try (Connection connection = database.jobReader().getConnection();
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.setQueryTimeout((int) PATIENCE.toSeconds());
      try (ResultSet answer = statement.executeQuery("EXPLAIN (FORMAT JSON) " + sql)) {
        answer.next();
        JsonNode plan = json.readTree(answer.getString(1)).path(0).path("Plan");
        background.estimated(
            plan.path("Plan Rows").doubleValue(), plan.path("Total Cost").doubleValue());
      }
    } catch (SQLException | JacksonException failure) {
      LOG.debug("no estimate for {}: {}", background.label(), failure.getMessage());
    }
  }

  @Override
  public void destroy() {
    clock.shutdownNow();
  }

  /** To be closed when nobody wants to know any more. */
  @FunctionalInterface
  interface Question extends AutoCloseable {
    @Override
    void close();
  }
}
