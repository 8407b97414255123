package org.almagest.server.usertable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.almagest.server.failure.TapException;
import org.almagest.server.turn.Turns;
import org.almagest.uws.Owner;
import org.junit.jupiter.api.Test;

class LoadPlacesTest {
  private static final Owner.User ANN = new Owner.User("ann");
  private static final Owner.User BOB = new Owner.User("bob");

  private final LoadPlaces places = new LoadPlaces(2, Duration.ZERO);

  /** What ends those that wait as jobs do. */
  private final BlockingQueue<Runnable> stops = new ArrayBlockingQueue<>(1);

  private Turns.Place enterAsJob(Owner.User owner) throws Exception {
    return ChangeTerms.stoppedBy(stops::add).hold(() -> places.enter(owner));
  }

  @Test
  void aRequestIsToldWhenItHasWaitedTooLong() {
    assertThat(places.enter(ANN)).isNotNull();
    assertThatThrownBy(() -> places.enter(ANN))
        .isInstanceOf(TapException.class)
        .hasMessageContaining("too many tables are being loaded");
  }

  @Test
  void oneOwnerLeavesPlacesToOthers() {
    assertThat(places.enter(ANN)).isNotNull();
    assertThat(places.enter(BOB)).isNotNull();
  }

  @Test
  void aJobWaitsForItsTurnHoweverLongThatIs() throws Exception {
    Turns.Place first = places.enter(ANN);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Turns.Place> job = threads.submit(() -> enterAsJob(ANN));
      assertThat(stops.poll(1, TimeUnit.MINUTES)).isNotNull();
      first.close();
      assertThat(job.get()).isNotNull();
    }
  }

  @Test
  void aJobThatIsStoppedWaitsNoLonger() throws Exception {
    assertThat(places.enter(ANN)).isNotNull();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Turns.Place> job = threads.submit(() -> enterAsJob(ANN));
      stops.take().run();
      assertThatThrownBy(job::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(TapException.class);
    }
  }
}
