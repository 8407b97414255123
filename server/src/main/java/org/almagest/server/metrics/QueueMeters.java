package org.almagest.server.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.almagest.uws.JobStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What waits and runs on all nodes, read from the store when somebody looks, once a second at most.
 * Thread-safe.
 */
@Component
class QueueMeters {
  private static final Logger LOG = LoggerFactory.getLogger(QueueMeters.class);
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Supplier<Map<String, JobStore.QueueState>> queues;
  private final MultiGauge queued;
  private final MultiGauge running;
  private final MultiGauge oldest;
  private long readAt = System.nanoTime() - FRESH.toNanos();

  @Autowired
  QueueMeters(MeterRegistry meters, JobStore store) {
    this(meters, store::queues);
  }

  QueueMeters(MeterRegistry meters, Supplier<Map<String, JobStore.QueueState>> queues) {
    this.queues = queues;
    queued =
        MultiGauge.builder("almagest.jobs.queued")
            .description("Jobs that wait, on all nodes")
            .register(meters);
    running =
        MultiGauge.builder("almagest.jobs.running")
            .description("Jobs that run, on all nodes")
            .register(meters);
    oldest =
        MultiGauge.builder("almagest.jobs.queue.age")
            .description("How long the job has waited that waits longest")
            .baseUnit("seconds")
            .register(meters);
  }

  /** Reads them anew, unless that was just done. Without the store there are none. */
  synchronized void refresh() {
    if (System.nanoTime() - readAt < FRESH.toNanos()) {
      return;
    }
    show(read());
    readAt = System.nanoTime();
  }

  private Map<String, JobStore.QueueState> read() {
    try {
      return queues.get();
    } catch (RuntimeException unreachable) {
      LOG.warn("the queues of jobs cannot be read: {}", unreachable.getMessage());
      return Map.of();
    }
  }

  private void show(Map<String, JobStore.QueueState> states) {
    queued.register(rows(states, JobStore.QueueState::queued), true);
    running.register(rows(states, JobStore.QueueState::running), true);
    oldest.register(rows(states, state -> state.oldest().toMillis() / 1000.0), true);
  }

  private static List<MultiGauge.Row<?>> rows(
      Map<String, JobStore.QueueState> states, ToDoubleFunction<JobStore.QueueState> value) {
    return states.entrySet().stream()
        .<MultiGauge.Row<?>>map(state ->
            MultiGauge.Row.of(
                Tags.of("class", state.getKey()), value.applyAsDouble(state.getValue())))
        .toList();
  }
}
