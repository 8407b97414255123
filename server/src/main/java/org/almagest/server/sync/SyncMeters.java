package org.almagest.server.sync;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts and times synchronous queries, from the request to the last byte. Thread-safe. */
@Component
class SyncMeters {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(10),
    Duration.ofMillis(100),
    Duration.ofSeconds(1),
    Duration.ofSeconds(10),
    Duration.ofMinutes(1)
  };

  private final Timer answered;
  private final Timer refused;
  private final Timer failed;

  SyncMeters(MeterRegistry meters) {
    answered = timer(meters, "answered");
    refused = timer(meters, "refused");
    failed = timer(meters, "failed");
  }

  private static Timer timer(MeterRegistry meters, String outcome) {
    return Timer.builder("almagest.sync")
        .description("Synchronous queries, until their last byte was sent")
        .tag("outcome", outcome)
        .serviceLevelObjectives(BUCKETS)
        .register(meters);
  }

  /** One that ended with this HTTP status after it began so. */
  void ended(int status, long beganNanos) {
    Duration time = Duration.ofNanos(System.nanoTime() - beganNanos);
    if (status < 400) {
      answered.record(time);
    } else {
      (status < 500 ? refused : failed).record(time);
    }
  }
}
