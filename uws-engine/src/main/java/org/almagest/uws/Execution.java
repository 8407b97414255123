package org.almagest.uws;

/** A job being run, as what runs it sees it. Thread-safe. */
public interface Execution {
  /** The right by which it runs. */
  Claim claim();

  /** Whether it must end now. Never waits. */
  boolean isStopped();

  /**
   * Has {@code action} called once when it must end, at once if it must already; it may come from
   * any thread, must not wait, and may come after the run has ended.
   */
  void onStop(Runnable action);

  /** Tells how far it is; cheap enough for every few rows. */
  void report(Progress progress);
}
