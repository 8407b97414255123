package org.almagest.server.query;

/**
 * A query for which no client waits at the other end of a connection: a job. Called from several
 * threads.
 */
public interface Background {
  /** Marks its session in PostgreSQL, as {@code application_name}: ASCII, at most 63 characters. */
  String label();

  /**
   * Has {@code action} called when the query must end, at once if it must already. The action does
   * not wait, and may come late.
   */
  void onStop(Runnable action);

  /**
   * Told once, if the query runs for longer than a moment, what PostgreSQL's planner expects.
   *
   * @param rows of the whole result
   * @param cost of the whole query, in the planner's unit
   */
  void estimated(double rows, double cost);

  /** Told every few rows how many have been written, and once at the end. Must not wait. */
  void rows(long written);
}
