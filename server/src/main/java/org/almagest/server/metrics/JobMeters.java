package org.almagest.server.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.almagest.uws.Claim;
import org.almagest.uws.EngineListener;
import org.almagest.uws.Job;
import org.almagest.uws.JobEvent;
import org.almagest.uws.JobRefusedException;
import org.almagest.uws.Progress;
import org.springframework.stereotype.Component;

/** Counts what the engine of this node does. Thread-safe. */
@Component
class JobMeters implements EngineListener {
  private static final Set<JobEvent> ENDINGS =
      EnumSet.of(
          JobEvent.COMPLETE,
          JobEvent.FAIL,
          JobEvent.TIME_OUT,
          JobEvent.ABORT,
          JobEvent.RELEASE,
          JobEvent.LOSE);

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(10),
    Duration.ofMillis(100),
    Duration.ofSeconds(1),
    Duration.ofSeconds(10),
    Duration.ofMinutes(1),
    Duration.ofMinutes(10),
    Duration.ofHours(1)
  };

  private final MeterRegistry meters;
  private final Counter rows;
  private final Counter bytes;
  private final Counter lost;
  private final Counter reclaimed;

  JobMeters(MeterRegistry meters) {
    this.meters = meters;
    rows = counter("almagest.job.rows", "Rows of results of jobs that completed");
    bytes = counter("almagest.job.bytes", "Bytes of results of jobs that completed");
    lost = counter("almagest.leases.lost", "Jobs that were taken from this node while it ran them");
    reclaimed = counter("almagest.jobs.reclaimed", "Jobs that this node took from dead ones");
    ENDINGS.forEach(this::ended);
    for (JobRefusedException.Reason reason : JobRefusedException.Reason.values()) {
      refused(reason);
    }
  }

  private Counter counter(String name, String description) {
    return Counter.builder(name).description(description).register(meters);
  }

  private Counter ended(JobEvent event) {
    return Counter.builder("almagest.jobs.ended")
        .description("Attempts at jobs that ended on this node, by what ended them")
        .tag("event", lower(event))
        .register(meters);
  }

  private Counter refused(JobRefusedException.Reason reason) {
    return Counter.builder("almagest.jobs.refused")
        .description("Jobs, and changes of jobs, that were not accepted")
        .tag("reason", lower(reason))
        .register(meters);
  }

  private Timer timer(String name, String description, Job job) {
    return Timer.builder(name)
        .description(description)
        .tag("class", job.queue())
        .serviceLevelObjectives(BUCKETS)
        .register(meters);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void started(Job job, Duration waited) {
    timer("almagest.job.wait", "How long jobs waited before they were begun", job).record(waited);
  }

  @Override
  public void ended(Job job, JobEvent event, Duration ran, Progress progress) {
    ended(event).increment();
    timer("almagest.job.duration", "How long attempts at jobs ran", job).record(ran);
    if (event == JobEvent.COMPLETE) {
      rows.increment((double) progress.rows());
      bytes.increment((double) progress.bytes());
    }
  }

  @Override
  public void refused(JobRefusedException refusal) {
    refused(refusal.reason()).increment();
  }

  @Override
  public void leaseLost(Claim claim) {
    lost.increment();
  }

  @Override
  public void reclaimed(Claim claim) {
    reclaimed.increment();
  }
}
