package org.almagest.server.jobtable;

import java.sql.Connection;
import java.sql.SQLException;
import org.almagest.server.database.Database;
import org.almagest.uws.JobId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Drops tables of jobs. One that is being read stays until the next time. Thread-safe. */
@Component
class JobTableDrops {
  private static final Logger LOG = LoggerFactory.getLogger(JobTableDrops.class);

  /** New readers would queue behind one that waits. */
  private static final String IMPATIENCE = "SET LOCAL lock_timeout = '100ms'";

  private final Database database;
  private final LoadedTables loaded;

  JobTableDrops(Database database, LoadedTables loaded) {
    this.database = database;
    this.loaded = loaded;
  }

  /** Whether it is gone. */
  boolean drop(JobId job) {
    try (Connection connection = database.owner().getConnection()) {
      connection.setAutoCommit(false);
      try {
        JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        client.sql(IMPATIENCE).update();
        client.sql("DROP TABLE IF EXISTS " + JobTableDraft.sql(job)).update();
        loaded.forget(client, job);
        connection.commit();
        return true;
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException | DataAccessException inUse) {
      LOG.debug("the table of job {} stays for now: {}", job, inUse.getMessage());
      return false;
    }
  }

  /**
   * Drops what has not been used for longest until so many bytes more would fit.
   *
   * @param most bytes of all tables
   * @return whether they do
   */
  boolean makeRoom(long bytes, long most) {
    if (loaded.bytes() + bytes <= most) {
      return true;
    }
    for (JobId job : loaded.oldest()) {
      if (drop(job) && loaded.bytes() + bytes <= most) {
        return true;
      }
    }
    return false;
  }
}
