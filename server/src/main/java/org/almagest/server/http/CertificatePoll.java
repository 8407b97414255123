package org.almagest.server.http;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.almagest.server.tls.CertificateWatch;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks every few seconds whether there is another certificate, as long as the server runs. */
@Component
class CertificatePoll implements DisposableBean {
  private static final long SECONDS = 10;

  private final SecureConnector connector;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("certificate").factory());

  private @Nullable Future<?> looks;

  CertificatePoll(SecureConnector connector) {
    this.connector = connector;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    connector.watch().ifPresent(this::lookAgainAndAgain);
  }

  private void lookAgainAndAgain(CertificateWatch watch) {
    looks = clock.scheduleWithFixedDelay(watch::look, 0, SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void destroy() {
    if (looks != null) {
      looks.cancel(false);
    }
    clock.shutdownNow();
  }
}
