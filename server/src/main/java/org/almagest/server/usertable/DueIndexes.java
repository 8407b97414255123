package org.almagest.server.usertable;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.almagest.server.database.Database;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.uws.Owner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Builds the indexes that big tables were not kept waiting for, one at a time, and looks now and
 * then for those that another node left undone.
 */
@Component
class DueIndexes implements InitializingBean, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(DueIndexes.class);
  private static final long PAUSE_SECONDS = 60;

  private static final String DUE =
      """
      SELECT s.owner, t.table_name
      FROM almagest.tables t JOIN almagest.schemas s USING (schema_name)
      WHERE t.position_due
      ORDER BY t.row_count
      LIMIT 100
      """;

  private final JdbcClient client;
  private final UserTables tables;
  private final Semaphore news;
  private final Thread thread;

  private record Due(Owner.User owner, String table) {}

  DueIndexes(Database database, UserTables tables) {
    this.client = JdbcClient.create(database.tables());
    this.tables = tables;
    this.news = tables.due();
    this.thread = Thread.ofPlatform().name("almagest-indexes").daemon().unstarted(this::run);
  }

  @Override
  public void afterPropertiesSet() {
    thread.start();
  }

  @Override
  public void destroy() {
    thread.interrupt();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        buildAll();
        boolean told = news.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS);
        LOG.debug("looking for positions to index, {}", told ? "told to" : "as now and then");
        news.drainPermits();
      }
    } catch (InterruptedException stopped) {
      LOG.debug("the server stops", stopped);
    }
  }

  private void buildAll() {
    try {
      List<Due> due =
          client
              .sql(DUE)
              .query((row, _) -> new Due(new Owner.User(row.getString(1)), row.getString(2)))
              .list();
      due.forEach(this::build);
    } catch (RuntimeException failure) {
      LOG.warn("cannot look for positions to index: {}", failure.getMessage());
    }
  }

  private void build(Due due) {
    if (Thread.currentThread().isInterrupted()) {
      return;
    }
    try {
      index(due);
    } catch (IOException | RuntimeException failure) {
      LOG.warn(
          "the position of {} of {} is not indexed: {}",
          due.table(),
          due.owner().name(),
          failure.getMessage());
    }
  }

  /** What the rows are to blame for is not tried again, and keeps nobody else waiting. */
  private void index(Due due) throws IOException {
    try {
      tables.indexDue(due.owner(), due.table());
    } catch (TapException refusal) {
      if (refusal.failure().code() == ErrorCode.BAD_DATA) {
        tables.giveUpIndex(due.owner(), due.table());
      }
      throw refusal;
    }
  }
}
