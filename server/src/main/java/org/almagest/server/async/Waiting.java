package org.almagest.server.async;

import java.time.Duration;
import java.util.Optional;
import org.almagest.server.http.TapParameters;
import org.almagest.server.settings.Settings;
import org.almagest.uws.Job;
import org.almagest.uws.Jobs;
import org.almagest.uws.Phase;
import org.springframework.stereotype.Component;

/** Holds a request with WAIT until its job changes (UWS 1.1 section 2.2.1.2). */
@Component
class Waiting {
  private static final int AS_LONG_AS_ALLOWED = -1;

  private final Jobs jobs;
  private final Duration longest;

  Waiting(Jobs jobs, Settings settings) {
    this.jobs = jobs;
    this.longest = settings.jobs().longestWait();
  }

  /** The job when it has changed, or the time is up, or the server stops. */
  Job until(Job job, TapParameters parameters) {
    Phase known = parameters.single("PHASE").map(Phases::of).orElse(job.phase());
    Optional<Duration> time = parameters.single("WAIT").map(this::time);
    if (time.isEmpty() || known != job.phase()) {
      return job;
    }
    try {
      return jobs.await(job.id(), known, time.get())
          .orElseThrow(() -> JobAccess.unknown(job.id().text()));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return job;
    }
  }

  private Duration time(String text) {
    int seconds = Numbers.whole("WAIT", text, AS_LONG_AS_ALLOWED);
    Duration asked = Duration.ofSeconds(seconds);
    return asked.isNegative() || asked.compareTo(longest) > 0 ? longest : asked;
  }
}
