package org.almagest.uws;

import java.time.Duration;

/** What the engine says to users. */
final class Sentences {
  static final JobError ABORTED =
      new JobError("The job was aborted, as was asked for (PHASE=ABORT).", false);
  static final JobError EXPIRED =
      new JobError("The job had not ended when its time of destruction came.", false);
  static final JobError BROKEN =
      new JobError(
          "The service failed while it ran the job; the query is not to blame. Run it again as a"
              + " new job, and if it fails again tell the operator this job's name.",
          true);

  private Sentences() {}

  static JobError timedOut(Duration limit) {
    return new JobError(
        "The job was stopped after %s, as long as it may run (its execution duration). Give a new"
                .formatted(seconds(limit))
            + " job a longer EXECUTIONDURATION, as far as the service allows it, or ask for less.",
        false);
  }

  static JobError lost(int attempts, String reason) {
    return new JobError(
        "The job was begun %s and broke off each time; the last time because %s. Run it again as a"
                .formatted(counted(attempts, "time"), reason)
            + " new job later.",
        true);
  }

  static String ownerLimit(int most) {
    return "You have %s waiting to run or for PHASE=RUN, as many as one user may have. Wait until"
            .formatted(counted(most, "job"))
        + " some have run, or abort some, then try again.";
  }

  static String busy(int most) {
    return "The service is busy: %s wait to run, as many as it takes. Try again later."
        .formatted(counted(most, "job"));
  }

  static JobError full(long bytes, long most) {
    return new JobError(
        "The job is held: the results of your jobs take up %d bytes, and one user may have %d."
                .formatted(bytes, most)
            + " Delete jobs that you do not need any more, then send this one PHASE=RUN again.",
        true);
  }

  static String ownPlaces(int running) {
    return "%s of yours %s running, as many as one user may have at a time"
        .formatted(counted(running, "job"), running == 1 ? "is" : "are");
  }

  static String allPlaces(int ahead) {
    return "all places are taken; %s %s before it"
        .formatted(counted(ahead, "job"), ahead == 1 ? "is" : "are");
  }

  private static String seconds(Duration time) {
    return counted(Math.max(1, time.toSeconds()), "second");
  }

  private static String counted(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
