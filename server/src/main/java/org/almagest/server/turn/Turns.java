package org.almagest.server.turn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Places for work, of which one client may have a share. First come first served, except that those
 * who have their share are passed over until they give back of it. Thread-safe.
 */
public final class Turns {
  private static final long LOOK_MILLIS = 250;

  private final int places;
  private final int share;
  private final Map<String, Integer> held = new HashMap<>();
  private final List<Turn> line = new ArrayList<>();
  private int taken;

  /**
   * @param places in all
   * @param share most of one client's
   */
  public Turns(int places, int share) {
    this.places = places;
    this.share = share;
  }

  /** Half of the places for one client, or the only one. */
  public static Turns halved(int places) {
    return new Turns(places, Math.max(1, places / 2));
  }

  /** The right to do one thing. */
  @FunctionalInterface
  public interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /** How long to stand in line. */
  @FunctionalInterface
  public interface Patience {
    /** Asked a few times a second. What it throws ends the waiting as well. */
    boolean goesOn();

    /** Until then. */
    static Patience of(Duration time) {
      long end = System.nanoTime() + time.toNanos();
      return () -> System.nanoTime() - end < 0;
    }
  }

  /** One who stands in line. */
  private record Turn(String client, Object itself) {}

  /** A place for {@code client}, to be closed; empty when the patience has ended. */
  public synchronized Optional<Place> enter(String client, Patience patience)
      throws InterruptedException {
    Turn turn = new Turn(client, new Object());
    line.add(turn);
    try {
      while (!isNext(turn)) {
        if (!patience.goesOn()) {
          return Optional.empty();
        }
        wait(LOOK_MILLIS);
      }
      taken++;
      held.merge(client, 1, Integer::sum);
      return Optional.of(() -> leave(client));
    } finally {
      line.remove(turn);
      notifyAll();
    }
  }

  private boolean isNext(Turn turn) {
    return taken < places
        && line.stream().filter(this::mayEnter).findFirst().filter(turn::equals).isPresent();
  }

  private boolean mayEnter(Turn turn) {
    return held.getOrDefault(turn.client(), 0) < share;
  }

  private synchronized void leave(String client) {
    taken--;
    held.computeIfPresent(client, (_, count) -> count == 1 ? null : count - 1);
    notifyAll();
  }
}
