package org.almagest.server.signin;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Removes sessions that have ended, every now and then: a session that is too old is none. */
@Component
class SessionCleaning implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(SessionCleaning.class);
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private final Sessions sessions;
  private final ScheduledExecutorService turns =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("almagest-sessions").daemon().factory());
  private volatile boolean running;

  SessionCleaning(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void start() {
    ScheduledFuture<?> _ =
        turns.scheduleWithFixedDelay(
            this::clean, PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
    running = true;
  }

  private void clean() {
    try {
      sessions.clean();
    } catch (RuntimeException failure) {
      LOG.warn("sessions that have ended are not removed: {}", failure.toString());
    }
  }

  @Override
  public void stop() {
    running = false;
    turns.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
