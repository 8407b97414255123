package org.almagest.uws;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** This node's places of one class, and the bell for who fills them. Thread-safe. */
final class Lane {
  private final JobClass jobClass;
  private final Semaphore free;
  private final Semaphore bell = new Semaphore(0);

  Lane(JobClass jobClass) {
    this.jobClass = jobClass;
    this.free = new Semaphore(jobClass.places());
  }

  String name() {
    return jobClass.name();
  }

  JobClass jobClass() {
    return jobClass;
  }

  /** Takes a place, if one is free. */
  boolean take() {
    return free.tryAcquire();
  }

  /** Gives a place back that was not used. */
  void giveBack() {
    free.release();
  }

  /** Frees a place, which the next job may take. */
  void free() {
    free.release();
    ring();
  }

  /** One more job may be there to run. */
  void ring() {
    bell.release();
  }

  /** Waits for the bell; each ring is answered once. Whether it rang. */
  boolean answer(Duration longest) throws InterruptedException {
    return bell.tryAcquire(Math.max(0, longest.toNanos()), TimeUnit.NANOSECONDS);
  }

  /** Forgets what it rang for so far. */
  void hush() {
    bell.drainPermits();
  }
}
