package org.almagest.uws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sees to it that no file stays that nobody needs. Thread-safe. */
final class Disposal {
  private final JobStore store;
  private final JobFiles files;
  private final Runs runs;
  private final Outage outage = new Outage("delete files of jobs");

  Disposal(JobStore store, JobFiles files, Runs runs) {
    this.store = store;
    this.files = files;
    this.runs = runs;
  }

  /** Destroys a job. Whether there was one; files that cannot go now are left for the reaper. */
  boolean destroy(JobId job) {
    if (!store.doom(job)) {
      return false;
    }
    runs.stop(job, new Stop.Gone());
    try {
      delete(job);
      store.erase(job);
    } catch (RuntimeException e) {
      outage.failed(e);
    }
    return true;
  }

  /** Does the same with one whose time has come, or keeps its record alone. */
  void destroy(JobStore.Doomed doomed) {
    JobId job = doomed.id();
    if (doomed.archive()) {
      store.apply(job, JobEvent.ABORT, Optional.of(Sentences.EXPIRED));
    } else {
      store.doom(job);
    }
    runs.stop(job, new Stop.Gone());
    delete(job);
    if (doomed.archive()) {
      store.archive(job);
    } else {
      store.erase(job);
    }
  }

  /**
   * Deletes what attempts have left that came to nothing, and the files that were sent along, if
   * the job has ended or is gone: otherwise its last attempt will do it. Whether that went well; if
   * not, the reaper tries again.
   */
  boolean tidy(JobId id) {
    try {
      Optional<Job> job = store.find(id);
      if (job.isEmpty()) {
        delete(id);
      } else if (job.get().phase().isTerminal()) {
        files.deleteOthers(id, needed(job.get()));
      }
      outage.worked();
      return true;
    } catch (IOException | RuntimeException e) {
      outage.failed(e);
      return false;
    }
  }

  /** What was sent along is of use again only where the job failed by no fault of its owner's. */
  private static Set<String> needed(Job job) {
    Stream<String> results = job.results().stream().map(Result::file);
    Stream<String> sent =
        job.error().filter(JobError::isTransient).stream()
            .flatMap(_ -> job.parameters().stream())
            .filter(Parameter::byReference)
            .map(Parameter::value);
    return Stream.concat(results, sent).collect(Collectors.toUnmodifiableSet());
  }

  private void delete(JobId job) {
    try {
      files.delete(job);
    } catch (IOException e) {
      throw new UncheckedIOException("files of job " + job + " cannot be deleted", e);
    }
  }
}
