package org.almagest.server.async;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.almagest.server.account.Access;
import org.almagest.server.account.Need;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.almagest.server.http.TapParameters;
import org.almagest.uws.Job;
import org.almagest.uws.Jobs;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A job: looked at, waited for, changed, destroyed. */
@Controller
@RequestMapping({Paths.UNDER_ROOT + "/{id}", Paths.BARE + "/{id}"})
class JobController {
  private final Jobs jobs;
  private final JobAccess access;
  private final JobChanges changes;
  private final Waiting waiting;
  private final Answers answers;

  JobController(Jobs jobs, JobAccess access, JobChanges changes, Waiting waiting, Answers answers) {
    this.jobs = jobs;
    this.access = access;
    this.changes = changes;
    this.waiting = waiting;
    this.answers = answers;
  }

  @Access(Need.READ)
  @GetMapping({"", "/"})
  ResponseEntity<byte[]> show(@PathVariable("id") String id, HttpServletRequest request) {
    Job job = access.job(id, request);
    return answers.document(waiting.until(job, TapParameters.of(request)), request);
  }

  @Access(Need.WRITE)
  @PostMapping({"", "/"})
  ResponseEntity<byte[]> change(@PathVariable("id") String id, HttpServletRequest request)
      throws IOException {
    Job job = access.toChange(id, request);
    Optional<String> action = TapParameters.of(request).single("ACTION");
    if (action.isEmpty()) {
      return answers.changed(changes.all(job, request), request);
    }
    if (action.get().strip().equalsIgnoreCase("DELETE")) {
      return destroy(job, request);
    }
    throw TapException.of(
        ErrorCode.BAD_PARAMETER,
        "ACTION can be DELETE; it is %s".formatted(Excerpt.quoted(action.get())));
  }

  @Access(Need.WRITE)
  @DeleteMapping({"", "/"})
  ResponseEntity<byte[]> destroy(@PathVariable("id") String id, HttpServletRequest request) {
    return destroy(access.toChange(id, request), request);
  }

  /** That somebody else was quicker is no failure: the job is gone. */
  private ResponseEntity<byte[]> destroy(Job job, HttpServletRequest request) {
    jobs.destroy(job.id());
    return answers.deleted(job, request);
  }
}
