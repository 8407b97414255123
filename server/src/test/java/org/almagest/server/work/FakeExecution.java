package org.almagest.server.work;

import java.util.ArrayList;
import java.util.List;
import org.almagest.uws.Claim;
import org.almagest.uws.Execution;
import org.almagest.uws.JobId;
import org.almagest.uws.Progress;

/** A run that a test can stop. Thread-safe. */
final class FakeExecution implements Execution {
  private final Claim claim;
  private final List<Runnable> actions = new ArrayList<>();
  private volatile boolean stopped;
  private volatile Progress last = Progress.NONE;

  FakeExecution(JobId job) {
    claim = new Claim(job, 1, "test");
  }

  @Override
  public Claim claim() {
    return claim;
  }

  @Override
  public boolean isStopped() {
    return stopped;
  }

  @Override
  public void onStop(Runnable action) {
    synchronized (this) {
      actions.add(action);
      if (!stopped) {
        return;
      }
    }
    action.run();
  }

  void stop() {
    List<Runnable> all;
    synchronized (this) {
      stopped = true;
      all = List.copyOf(actions);
    }
    all.forEach(Runnable::run);
  }

  @Override
  public void report(Progress progress) {
    last = progress;
  }

  Progress last() {
    return last;
  }
}
