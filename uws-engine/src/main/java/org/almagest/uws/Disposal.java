package org.almagest.uws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sees to it that no file stays that nobody needs. Thread-safe. */
final class Disposal {
  private final JobStore store;
  private final JobFiles files;
  private final Runs runs;
  private final Outage outage = new Outage("delete files of jobs");
  private final Set<JobId> untidy = ConcurrentHashMap.newKeySet();

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
   * Deletes what attempts have left that came to nothing, if no other can be at work on the job:
   * otherwise the last attempt will do it. What fails is tried again by {@link #tidyAgain}.
   */
  void tidy(JobId id) {
    untidy.add(id);
    try {
      Optional<Job> job = store.find(id);
      if (job.isEmpty()) {
        delete(id);
      } else if (job.get().phase().isTerminal()) {
        files.deleteOthers(id, needed(job.get()));
      }
      untidy.remove(id);
      outage.worked();
    } catch (IOException | RuntimeException e) {
      outage.failed(e);
    }
  }

  void tidyAgain() {
    List.copyOf(untidy).forEach(this::tidy);
  }

  private static Set<String> needed(Job job) {
    Stream<String> results = job.results().stream().map(Result::file);
    Stream<String> sent =
        job.parameters().stream().filter(Parameter::byReference).map(Parameter::value);
    return Stream.concat(results, sent).collect(Collectors.toUnmodifiableSet());
  }

  /** Deletes all files of a job. */
  void delete(JobId job) {
    try {
      files.delete(job);
    } catch (IOException e) {
      throw new UncheckedIOException("files of job " + job + " cannot be deleted", e);
    }
  }
}
