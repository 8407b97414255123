package org.almagest.uws;

import java.util.Optional;

/**
 * Has a job that has been too long in its class go on in the next: on its way, if that has a free
 * place here, else from the start when it has one. So long jobs never keep the places of short
 * ones, nor have more places than their own.
 */
final class ClassChange {
  private final JobStore store;
  private final Lanes lanes;
  private final Doubts doubts;
  private final Outage outage = new Outage("change the class of jobs");

  ClassChange(JobStore store, Lanes lanes, Doubts doubts) {
    this.store = store;
    this.lanes = lanes;
    this.doubts = doubts;
  }

  /**
   * Begins, and goes on in a thread of its own; nothing if it has begun or is in the last class.
   */
  void begin(Running running) {
    Optional<Lane> next = lanes.after(running.lane());
    if (next.isPresent() && running.beginMove()) {
      Thread.ofVirtual().name("jobs: change of class").start(() -> move(running, next.get()));
    }
  }

  private void move(Running running, Lane next) {
    try {
      if (next.take()) {
        moveTo(running, next);
      } else {
        running.stop(new Stop.Moved(next));
      }
      outage.worked();
    } catch (RuntimeException e) {
      outage.failed(e);
    } finally {
      running.endMove();
    }
  }

  private void moveTo(Running running, Lane next) {
    boolean moved = false;
    try {
      moved = store.reclass(running.claim(), next.name());
    } finally {
      if (!moved) {
        next.free();
      }
    }
    if (moved) {
      running.moveTo(next);
    } else {
      doubts.check(running);
    }
  }
}
