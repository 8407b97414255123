package org.almagest.server.sync;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.almagest.server.account.Caller;
import org.almagest.server.async.LabelText;
import org.almagest.server.http.Excerpt;
import org.almagest.server.http.TapParameters;
import org.almagest.server.settings.Settings;
import org.almagest.uws.Job;
import org.almagest.uws.JobId;
import org.almagest.uws.JobList;
import org.almagest.uws.Jobs;
import org.almagest.uws.Owner;
import org.almagest.uws.Parameter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the synchronous queries of users as jobs of the list SYNC, behind the answer's back: no
 * answer waits for it or fails by it. Thread-safe.
 */
@Component
class SyncJournal {
  private static final Logger LOG = LoggerFactory.getLogger(SyncJournal.class);

  /** Entries being written; beyond that the database cannot keep up, and entries are dropped. */
  private static final int MOST_AT_ONCE = 100;

  private static final int MOST_OF_WHAT_IS_TOO_MUCH = 1000;

  private final Jobs jobs;
  private final Settings settings;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  SyncJournal(Jobs jobs, Settings settings) {
    this.jobs = jobs;
    this.settings = settings;
  }

  /** Begins an entry, if the query is a user's. */
  Optional<SyncRun> begin(HttpServletRequest request) {
    return Caller.of(request) instanceof Owner.User user
        ? Optional.of(new SyncRun(user, Instant.now()))
        : Optional.empty();
  }

  /** Keeps what has ended. Never waits, never throws. */
  void keep(SyncRun run, TapParameters parameters) {
    if (!places.tryAcquire()) {
      LOG.warn("a synchronous query of {} is not kept: too many at once", run.owner().name());
      return;
    }
    Job job = job(run, parameters);
    Thread.startVirtualThread(() -> write(job));
  }

  private void write(Job job) {
    try {
      jobs.record(job);
    } catch (RuntimeException failure) {
      LOG.warn("a synchronous query is not kept: {}", failure.getMessage());
    } finally {
      places.release();
    }
  }

  private Job job(SyncRun run, TapParameters parameters) {
    Instant now = Instant.now();
    Optional<Instant> began = Optional.of(run.began());
    return new Job(
        JobId.next(run.began()),
        run.owner(),
        JobList.SYNC,
        LabelText.cut(parameters),
        run.phase(),
        "sync",
        new Job.Times(
            run.began(),
            began,
            began,
            Optional.of(now),
            Optional.of(now.plus(settings.jobs().longestRetention()))),
        settings.limits().syncTime(),
        shortened(KeptParameters.of(parameters)),
        List.of(),
        run.error(),
        run.progress(),
        1,
        Optional.empty(),
        false);
  }

  /** What is too long to be a query is not kept whole, nor more than a job may have. */
  private List<Parameter> shortened(List<Parameter> parameters) {
    List<Parameter> kept = new ArrayList<>();
    long left = 2L * settings.limits().queryLength();
    for (Parameter each : parameters) {
      Parameter shorter = Parameter.of(each.id(), shortened(each.value()));
      long length = (long) shorter.id().length() + shorter.value().length();
      if (length <= left && kept.size() < MOST_OF_WHAT_IS_TOO_MUCH) {
        kept.add(shorter);
        left -= length;
      }
    }
    return kept;
  }

  private String shortened(String value) {
    return value.length() <= settings.limits().queryLength()
        ? value
        : Excerpt.of(value, MOST_OF_WHAT_IS_TOO_MUCH);
  }
}
