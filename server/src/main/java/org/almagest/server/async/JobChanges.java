package org.almagest.server.async;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.almagest.server.http.TapParameters;
import org.almagest.uws.Job;
import org.almagest.uws.Jobs;
import org.springframework.stereotype.Component;

/** Does to a job what a POST says; every method returns the job afterwards. */
@Component
class JobChanges {
  private final Jobs jobs;
  private final MoreParameters parameters;
  private final Terms terms;

  JobChanges(Jobs jobs, MoreParameters parameters, Terms terms) {
    this.jobs = jobs;
    this.parameters = parameters;
    this.terms = terms;
  }

  /**
   * Everything that {@code request} gives, or nothing if part of it is wrong. What the store may
   * still refuse comes first; the phase last, since a job that runs is closed.
   */
  Job all(Job job, HttpServletRequest request) throws IOException {
    TapParameters given = TapParameters.of(request);
    Optional<JobOrder> order = given.single("PHASE").map(JobOrder::of);
    Optional<Instant> destruction =
        given.single("DESTRUCTION").map(text -> terms.destruction(text, job.owner()));
    Optional<Duration> duration = given.single("EXECUTIONDURATION").map(terms::duration);
    MoreParameters.Wish more = parameters.read(job, request, given);

    Job changed = still(job, parameters.add(job, more));
    if (destruction.isPresent()) {
      changed = still(job, jobs.setDestruction(job.id(), destruction));
    }
    if (duration.isPresent()) {
      changed = still(job, jobs.setExecutionDuration(job.id(), duration.get()));
    }
    return order.isPresent() ? tell(changed, order.get()) : changed;
  }

  Job tell(Job job, JobOrder order) {
    Optional<Job> changed =
        switch (order) {
          case RUN -> jobs.run(job.id());
          case ABORT -> jobs.abort(job.id());
        };
    return still(job, changed);
  }

  Job destroyAt(Job job, String time) {
    return still(
        job, jobs.setDestruction(job.id(), Optional.of(terms.destruction(time, job.owner()))));
  }

  Job limit(Job job, String seconds) {
    return still(job, jobs.setExecutionDuration(job.id(), terms.duration(seconds)));
  }

  private static Job still(Job job, Optional<Job> changed) {
    return changed.orElseThrow(() -> JobAccess.unknown(job.id().text()));
  }
}
