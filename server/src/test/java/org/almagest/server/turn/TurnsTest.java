package org.almagest.server.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.almagest.server.turn.Turns.Patience;
import org.almagest.server.turn.Turns.Place;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final Patience NONE = () -> false;

  private final Turns turns = Turns.halved(4);

  private Place enter(String client) throws InterruptedException {
    return turns.enter(client, NONE).orElseThrow();
  }

  private boolean isFull(String client) throws InterruptedException {
    return turns.enter(client, NONE).isEmpty();
  }

  @Test
  void oneClientHasHalfOfThePlaces() throws InterruptedException {
    Place first = enter("ann");
    enter("ann");
    assertThat(isFull("ann")).isTrue();
    enter("bob");
    enter("eve");
    assertThat(isFull("bob")).isTrue();

    first.close();
    enter("ann");
    assertThat(isFull("bob")).isTrue();
  }

  @Test
  void theOnlyPlaceIsForOneClient() throws InterruptedException {
    Turns one = Turns.halved(1);
    assertThat(one.enter("ann", NONE)).isPresent();
    assertThat(one.enter("bob", NONE)).isEmpty();
  }

  @Test
  void whoWaitsForTheirOwnShareIsNotInTheWayOfOthers() throws Exception {
    List<Place> ofAnn = List.of(enter("ann"), enter("ann"));
    CountDownLatch inLine = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Place> third = threads.submit(() -> turns.enter("ann", asked(inLine)).orElseThrow());
      inLine.await();
      enter("bob");
      assertThat(third.isDone()).isFalse();
      ofAnn.getFirst().close();
      assertThat(third.get()).isNotNull();
    }
  }

  @Test
  void whoWaitsGoesBeforeWhoComesLater() throws Exception {
    List<Place> all = List.of(enter("a"), enter("b"), enter("c"), enter("d"));
    CountDownLatch inLine = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Place> waiting = threads.submit(() -> turns.enter("e", asked(inLine)).orElseThrow());
      inLine.await();
      all.getFirst().close();
      assertThat(isFull("f")).isTrue();
      assertThat(waiting.get()).isNotNull();
    }
  }

  @Test
  void whoGivesUpIsInNobodysWay() throws InterruptedException {
    List<Place> all = List.of(enter("a"), enter("b"), enter("c"), enter("d"));
    Patience broken =
        () -> {
          throw new IllegalStateException("stopped");
        };
    assertThatThrownBy(() -> turns.enter("e", broken)).hasMessage("stopped");
    assertThat(isFull("f")).isTrue();
    all.getLast().close();
    assertThat(turns.enter("g", NONE)).isPresent();
  }

  private static Patience asked(CountDownLatch latch) {
    return () -> {
      latch.countDown();
      return true;
    };
  }
}
