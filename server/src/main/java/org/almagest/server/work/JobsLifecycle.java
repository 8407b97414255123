package org.almagest.server.work;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Begins to run jobs when the web server is up, and hands them over while it ends its last
 * requests: those that wait for jobs are answered by that. Thread-safe.
 */
final class JobsLifecycle implements SmartLifecycle, DisposableBean {
  private final Runnable begin;
  private final Runnable end;
  private volatile boolean running;
  private boolean ended;

  JobsLifecycle(Runnable begin, Runnable end) {
    this.begin = begin;
    this.end = end;
  }

  @Override
  public void start() {
    begin.run();
    running = true;
  }

  @Override
  public void stop() {
    endOnce();
  }

  /** Beside the web server, which is told to stop at the same time. */
  @Override
  public void stop(Runnable callback) {
    Thread.ofPlatform()
        .name("jobs-hand-over")
        .start(() -> {
          try {
            endOnce();
          } finally {
            callback.run();
          }
        });
  }

  /** Comes before anything that jobs need is closed, and waits for the hand-over. */
  @Override
  public void destroy() {
    endOnce();
  }

  private synchronized void endOnce() {
    running = false;
    if (!ended) {
      ended = true;
      end.run();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;
  }
}
