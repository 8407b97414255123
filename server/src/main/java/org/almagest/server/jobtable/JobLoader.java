package org.almagest.server.jobtable;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.TooLargeException;
import org.almagest.server.database.Database;
import org.almagest.server.publish.PublishProblem;
import org.almagest.server.settings.Settings;
import org.almagest.uws.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Loads results of jobs, few at a time, each once however many ask for it on however many nodes.
 * Thread-safe.
 */
@Component
class JobLoader {
  private static final Logger LOG = LoggerFactory.getLogger(JobLoader.class);
  private static final int AT_A_TIME = 2;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final Database database;
  private final JobFile files;
  private final LoadedTables loaded;
  private final JobTableDrops drops;
  private final long most;
  private final Semaphore places = new Semaphore(AT_A_TIME, true);

  JobLoader(
      Database database,
      JobFile files,
      LoadedTables loaded,
      JobTableDrops drops,
      Settings settings) {
    this.database = database;
    this.files = files;
    this.loaded = loaded;
    this.drops = drops;
    this.most = settings.jobs().tables().bytes().toBytes();
  }

  /**
   * Makes the table of a job's result, unless somebody else has meanwhile.
   *
   * @throws org.almagest.server.failure.TapException if it cannot be read, or there is no room
   */
  Layout load(Job job, JobResult result) {
    enter();
    try (Connection connection = database.owner().getConnection()) {
      connection.setAutoCommit(false);
      try {
        return load(job, result, new JobTableDraft(connection, database.readerRole(), job.id()));
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (TooLargeException _) {
      throw JobRefusals.tooLarge(job, most);
    } catch (BadTableException | PublishProblem unreadable) {
      throw JobRefusals.unreadable(job, unreadable.getMessage());
    } catch (IOException | SQLException | DataAccessException failure) {
      LOG.warn("the result of job {} could not be loaded as a table", job.id(), failure);
      throw JobRefusals.busy("the result of job %s cannot be loaded now".formatted(job.id()));
    } finally {
      places.release();
    }
  }

  private Layout load(Job job, JobResult result, JobTableDraft draft)
      throws SQLException, IOException {
    draft.holdAlone();
    Optional<Layout> there = loaded.find(draft.client(), job.id());
    if (there.isPresent()) {
      return there.get();
    }
    Layout layout = files.read(job, result, most, draft::fill);
    long bytes = draft.bytes();
    if (bytes > most) {
      throw JobRefusals.tooLarge(job, most);
    }
    if (!drops.makeRoom(bytes, most)) {
      throw JobRefusals.busy("the room for results of jobs as tables is taken up");
    }
    loaded.add(draft.client(), job.id(), layout, bytes);
    draft.commit();
    return layout;
  }

  private void enter() {
    try {
      if (places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    throw JobRefusals.busy("too many results of jobs are being loaded as tables");
  }
}
