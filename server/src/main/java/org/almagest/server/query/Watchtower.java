package org.almagest.server.query;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Goes round all running queries, a few times a second. Thread-safe. */
@Component
class Watchtower implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(Watchtower.class);
  private static final Duration ROUND = Duration.ofMillis(250);

  private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("watchtower").factory());

  Watchtower() {
    ScheduledFuture<?> _ =
        rounds.scheduleWithFixedDelay(
            this::goRound, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Looks after a query from now on, until the watch is closed. */
  Watch watch(Interest interest) {
    Watch watch = new Watch(interest, watches::remove);
    watches.add(watch);
    return watch;
  }

  private void goRound() {
    for (Watch watch : watches) {
      look(watch);
    }
  }

  /**
   * Stopping a statement takes a connection to the database: the round does not wait for it. What
   * goes wrong with one query must not end the rounds for all.
   */
  private static void look(Watch watch) {
    try {
      if (watch.condemns()) {
        Thread.startVirtualThread(watch::stop);
      }
    } catch (RuntimeException failure) {
      LOG.error("a running query could not be looked at", failure);
    }
  }

  @Override
  public void destroy() {
    rounds.shutdownNow();
  }
}
