package org.almagest.server.async;

import jakarta.servlet.http.HttpServletRequest;
import org.almagest.server.account.JobRights;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.almagest.uws.Job;
import org.almagest.uws.JobId;
import org.almagest.uws.Jobs;
import org.springframework.stereotype.Component;

/** Finds the job that a request is about, for whoever may have it. */
@Component
class JobAccess {
  private final Jobs jobs;

  JobAccess(Jobs jobs) {
    this.jobs = jobs;
  }

  /**
   * The job named in the path.
   *
   * @throws TapException if there is none, or it is somebody else's (UWS-44)
   */
  Job job(String name, HttpServletRequest request) {
    Job job = JobId.parse(name).flatMap(jobs::find).orElseThrow(() -> unknown(name));
    JobRights rights = JobRights.of(request);
    if (!rights.mayUse(job)) {
      throw rights.refusal(name);
    }
    return job;
  }

  /**
   * The same, to be changed or destroyed as {@code request} says.
   *
   * @throws TapException if there is none, or the caller may not do that to it
   */
  Job toChange(String name, HttpServletRequest request) {
    Job job = job(name, request);
    if (JobRights.of(request).isForeign(job)) {
      ForeignChange.check(job, request);
    }
    return job;
  }

  /** It was there a moment ago, or never. */
  static TapException unknown(String name) {
    return TapException.of(
        ErrorCode.NOT_FOUND,
        "there is no job %s; it may have been destroyed, or its time may have passed"
            .formatted(Excerpt.of(name)));
  }
}
