package org.almagest.server.account;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Holds back the answers to those who have failed too often, so that who tries on as fast as the
 * answers come costs little. Few at a time, as each holds a connection. Thread-safe.
 */
final class Tarpit implements Runnable {
  private static final Duration TIME = Duration.ofMillis(500);
  private static final int MOST = 500;

  private final Semaphore room = new Semaphore(MOST);

  /** Waits, if there is room. */
  @Override
  public void run() {
    if (!room.tryAcquire()) {
      return;
    }
    try {
      Thread.sleep(TIME);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      room.release();
    }
  }
}
