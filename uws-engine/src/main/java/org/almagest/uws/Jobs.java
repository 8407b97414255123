package org.almagest.uws;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What clients do with jobs. Who may do it is for the caller to decide. A job that is being
 * destroyed does not exist any more. Thread-safe.
 */
public interface Jobs {
  /**
   * Accepts a job; from now on it is never lost. The one that an earlier request with the same
   * idempotency key made is returned instead of making another.
   *
   * @throws JobRefusedException if there are too many, or the key was used for something else
   */
  Job create(NewJob job);

  /** The job as it is now. */
  Optional<Job> find(JobId id);

  /** Jobs by a filter, without their places in queues. */
  List<Job> list(JobFilter filter);

  /**
   * PHASE=RUN. Held at once, with the reason, if its owner's results leave no room for more.
   *
   * @return the job as it is then; empty if there is none
   * @throws JobRefusedException if it has ended, or too many wait
   */
  Optional<Job> run(JobId id);

  /**
   * PHASE=ABORT: when this returns the job has ended and will not be begun; what runs of it is
   * being stopped. One that has ended is left as it is.
   */
  Optional<Job> abort(JobId id);

  /**
   * Adds parameters (TAP-61).
   *
   * @throws JobRefusedException if it is not PENDING
   */
  Optional<Job> addParameters(JobId id, List<Parameter> parameters);

  /** Sets how long it may run. Takes effect as long as it has not ended. */
  Optional<Job> setExecutionDuration(JobId id, Duration duration);

  /**
   * Sets when it goes; empty for never.
   *
   * @throws JobRefusedException if it has ended and that time has come
   */
  Optional<Job> setDestruction(JobId id, Optional<Instant> time);

  /** Destroys it: stopped if it runs, then its files go, then its record. Whether there was one. */
  boolean destroy(JobId id);

  /**
   * Waits until the job is in another phase than {@code phase}, is gone, or the time is up; at once
   * if {@code phase} is not an active one, or as soon as the server stops. The job as it is then.
   *
   * @throws InterruptedException if the server stops
   */
  Optional<Job> await(JobId id, Phase phase, Duration longest) throws InterruptedException;

  /** Its place in the queue; empty if it is not waiting. */
  Optional<QueuePlace> place(Job job);

  /** Bytes that the results of an owner take up. */
  long bytes(Owner owner);

  /** Keeps a synchronous query of a user for the record; it has ended already. */
  void record(Job ended);

  /**
   * Tells {@code listener} of every change of every job, on any node, as it happens and until the
   * subscription is closed. The listener must not wait.
   */
  Subscription subscribe(Consumer<JobChange> listener);

  /** To be closed by who subscribed. */
  @FunctionalInterface
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
