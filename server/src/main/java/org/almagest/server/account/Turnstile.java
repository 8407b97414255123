package org.almagest.server.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets few passwords be hashed at a time: a quarter of the processors, and half of these for
 * strangers. Of one site one stranger stands in line, so that no site is in the way of others; and
 * strangers wait for the {@link Budget}. Thread-safe.
 */
final class Turnstile {
  private static final int PART = 4;
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final int MOST = 50_000;
  private static final Duration FORGOTTEN = Duration.ofMinutes(1);

  private final Budget budget;
  private final Semaphore places;
  private final Semaphore strangers;
  private final Cache<Object, Semaphore> lines =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(FORGOTTEN).build();

  Turnstile(int processors, Budget budget) {
    int most = Math.max(1, processors / PART);
    this.budget = budget;
    this.places = new Semaphore(most, true);
    this.strangers = new Semaphore(Math.max(1, most / 2), true);
  }

  /**
   * Waits for a turn, for two seconds at most; close it after hashing.
   *
   * @param used whether the account has been used from there: then it is no stranger
   * @throws NoTurnException if the turn does not come
   */
  Turn enter(Pair pair, boolean used) throws NoTurnException, InterruptedException {
    Turn turn = new Turn();
    try {
      turn.take(lines.get(used ? pair : pair.site(), _ -> new Semaphore(1, true)));
      if (!used) {
        turn.take(strangers);
        turn.await(budget);
      }
      turn.take(places);
      return turn;
    } catch (NoTurnException | InterruptedException tooLate) {
      turn.close();
      throw tooLate;
    }
  }

  /** What is held while a password is hashed. One thread. */
  static final class Turn implements AutoCloseable {
    private final Deque<Semaphore> held = new ArrayDeque<>();
    private final long end = System.nanoTime() + LONGEST.toNanos();

    private Turn() {}

    private void take(Semaphore semaphore) throws NoTurnException, InterruptedException {
      if (!semaphore.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        throw new NoTurnException();
      }
      held.push(semaphore);
    }

    private void await(Budget budget) throws NoTurnException, InterruptedException {
      for (Duration wait = budget.empty(); wait.isPositive(); wait = budget.empty()) {
        if (wait.toNanos() > end - System.nanoTime()) {
          throw new NoTurnException();
        }
        Thread.sleep(wait);
      }
    }

    @Override
    public void close() {
      held.forEach(Semaphore::release);
      held.clear();
    }
  }
}
