package org.almagest.server.tapplus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.almagest.server.account.JobRights;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.http.Excerpt;
import org.almagest.uws.Job;
import org.almagest.uws.JobId;
import org.almagest.uws.Jobs;

/** Destroys several jobs for somebody, as far as they may, and knows what became of each. */
final class Deletion {
  private final Jobs jobs;
  private final JobRights rights;
  private final Consumer<Job> told;
  private final List<String> deleted = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<String> foreign = new ArrayList<>();

  private Deletion(Jobs jobs, JobRights rights, Consumer<Job> told) {
    this.jobs = jobs;
    this.rights = rights;
    this.told = told;
  }

  /**
   * @param told of each job that has been deleted
   */
  static Deletion of(Set<String> ids, Jobs jobs, JobRights rights, Consumer<Job> told) {
    Deletion deletion = new Deletion(jobs, rights, told);
    ids.forEach(deletion::delete);
    return deletion;
  }

  private void delete(String id) {
    Optional<Job> job = JobId.parse(id).flatMap(jobs::find);
    if (job.isEmpty()) {
      unknown.add(id);
    } else if (!rights.mayUse(job.get())) {
      foreign.add(id);
    } else {
      destroy(job.get(), id);
    }
  }

  private void destroy(Job job, String id) {
    boolean done = jobs.destroy(job.id());
    (done ? deleted : unknown).add(id);
    if (done) {
      told.accept(job);
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
