package org.almagest.server.work;

import org.almagest.server.query.Background;
import org.almagest.uws.Execution;
import org.almagest.uws.Progress;

/** A job's run as its query sees it, and the query as the engine sees it. Thread-safe. */
final class RunProgress implements Background {
  private final Execution execution;
  private Progress known = Progress.NONE;

  RunProgress(Execution execution) {
    this.execution = execution;
  }

  @Override
  public String label() {
    return execution.claim().label();
  }

  @Override
  public void onStop(Runnable action) {
    execution.onStop(action);
  }

  @Override
  public synchronized void estimated(double rows, double cost) {
    report(new Progress(known.rows(), known.bytes(), rows, cost));
  }

  @Override
  public synchronized void rows(long written) {
    report(new Progress(written, known.bytes(), known.estimatedRows(), known.estimatedCost()));
  }

  synchronized void bytes(long written) {
    report(new Progress(known.rows(), written, known.estimatedRows(), known.estimatedCost()));
  }

  private void report(Progress progress) {
    known = progress;
    execution.report(progress);
  }

  /** Written so far. */
  synchronized long rows() {
    return known.rows();
  }
}
