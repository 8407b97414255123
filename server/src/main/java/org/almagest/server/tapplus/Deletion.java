package org.almagest.server.tapplus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.http.Excerpt;
import org.almagest.uws.Job;
import org.almagest.uws.JobId;
import org.almagest.uws.Jobs;
import org.almagest.uws.Owner;

/** Destroys several jobs for somebody, as far as they may, and knows what became of each. */
final class Deletion {
  private final Jobs jobs;
  private final Owner caller;
  private final List<String> deleted = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<String> foreign = new ArrayList<>();

  private Deletion(Jobs jobs, Owner caller) {
    this.jobs = jobs;
    this.caller = caller;
  }

  static Deletion of(Set<String> ids, Jobs jobs, Owner caller) {
    Deletion deletion = new Deletion(jobs, caller);
    ids.forEach(deletion::delete);
    return deletion;
  }

  private void delete(String id) {
    Optional<Job> job = JobId.parse(id).flatMap(jobs::find);
    if (job.isEmpty()) {
      unknown.add(id);
    } else if (!Rights.mayUse(caller, job.get())) {
      foreign.add(id);
    } else {
      (jobs.destroy(job.get().id()) ? deleted : unknown).add(id);
    }
  }

  /** Why nothing was deleted; empty if something was. */
  Optional<ErrorCode> failure() {
    if (!deleted.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(foreign.isEmpty() ? ErrorCode.NOT_FOUND : ErrorCode.FORBIDDEN);
  }

  /** A line for each that can be said of some of them. */
  String report() {
    return line("deleted: ", deleted)
        + line("not deleted, for there is no such job: ", unknown)
        + line("not deleted, for it is somebody else's (sign in as its owner): ", foreign);
  }

  private static String line(String beginning, List<String> ids) {
    return ids.isEmpty()
        ? ""
        : beginning + ids.stream().map(Excerpt::of).collect(Collectors.joining(", ")) + "\n";
  }
}
