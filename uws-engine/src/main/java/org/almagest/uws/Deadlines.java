package org.almagest.uws;

import java.time.Duration;

/** Stops what has had its time; never waits for the store. */
final class Deadlines {
  private final Runs runs;
  private final Doubts doubts;
  private final ClassChange classChange;
  private final Duration tick;

  Deadlines(Runs runs, Doubts doubts, ClassChange classChange, Duration tick) {
    this.runs = runs;
    this.doubts = doubts;
    this.classChange = classChange;
    this.tick = tick;
  }

  Loop loop() {
    return new Loop("watch the time of jobs", () -> tick, this::look);
  }

  private void look() {
    for (Running running : runs.all()) {
      if (!running.isEnding() && !running.isStopped()) {
        look(running);
      }
    }
  }

  private void look(Running running) {
    Duration ran = running.ran();
    if (running.isLeaseOver(Duration.ZERO)) {
      doubts.giveUp(running);
    } else if (ran.compareTo(running.limit()) > 0) {
      running.stop(new Stop.TimedOut(running.limit()));
    } else if (ran.compareTo(running.lane().jobClass().budget()) > 0) {
      classChange.begin(running);
    }
  }
}
