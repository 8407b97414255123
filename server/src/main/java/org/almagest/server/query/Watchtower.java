package org.almagest.server.query;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.almagest.server.http.ClientConnection;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Goes round all running queries, a few times a second. Thread-safe. */
@Component
class Watchtower implements DisposableBean {
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
  Watch watch(ClientConnection client, Duration limit) {
    Watch watch = new Watch(client, limit, watches::remove);
    watches.add(watch);
    return watch;
  }

  /** Stopping a statement takes a connection to the database: the round does not wait for it. */
  private void goRound() {
    for (Watch watch : watches) {
      if (watch.condemns()) {
        Thread.startVirtualThread(watch::stop);
      }
    }
  }

  @Override
  public void destroy() {
    rounds.shutdownNow();
  }
}
