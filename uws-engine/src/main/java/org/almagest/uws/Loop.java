package org.almagest.uws;

import java.time.Duration;
import java.util.function.Supplier;

/** A thread that does the same again and again, whatever goes wrong, until it is closed. */
final class Loop {
  private final Closing closing = new Closing();
  private final Supplier<Duration> pause;
  private final Runnable turn;
  private final Outage outage;
  private final Thread thread;

  /**
   * Not begun yet.
   *
   * @param what it does, to be read after "cannot"
   * @param pause before each turn
   */
  Loop(String what, Supplier<Duration> pause, Runnable turn) {
    this.pause = pause;
    this.turn = turn;
    this.outage = new Outage(what);
    this.thread = Thread.ofVirtual().name("jobs: " + what).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  private void run() {
    while (closing.pause(pause.get())) {
      try {
        turn.run();
        outage.worked();
      } catch (RuntimeException | Error e) {
        outage.failed(e);
      }
    }
  }

  /** Lets it end; does not wait for that. */
  void close() {
    closing.begin();
  }
}
