package org.almagest.server.remote;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/** The moment at which a file must be there, whatever the other side does until then. */
final class Deadline {
  private final ScheduledExecutorService clock;
  private final long at;

  Deadline(ScheduledExecutorService clock, Duration time) {
    this.clock = clock;
    this.at = System.nanoTime() + time.toNanos();
  }

  boolean over() {
    return left() <= 0;
  }

  private long left() {
    return at - System.nanoTime();
  }

  /** Breaks the request off then, unless what is returned has been cancelled. */
  Future<?> ends(HttpUriRequestBase request) {
    return clock.schedule(request::cancel, Math.max(0, left()), TimeUnit.NANOSECONDS);
  }
}
