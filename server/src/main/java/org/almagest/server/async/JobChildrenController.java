package org.almagest.server.async;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.almagest.server.account.Access;
import org.almagest.server.account.Need;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.TapParameters;
import org.almagest.uws.Job;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The atomic values of a job, as plain text (UWS 1.1 section 2.2.2). */
@Controller
@RequestMapping({Paths.UNDER_ROOT + "/{id}", Paths.BARE + "/{id}"})
class JobChildrenController {
  private final JobAccess access;
  private final JobChanges changes;
  private final Answers answers;

  JobChildrenController(JobAccess access, JobChanges changes, Answers answers) {
    this.access = access;
    this.changes = changes;
    this.answers = answers;
  }

  @Access(Need.READ)
  @GetMapping({"/phase", "/phase/"})
  ResponseEntity<byte[]> phase(@PathVariable("id") String id, HttpServletRequest request) {
    return answers.text(access.job(id, request).phase().name());
  }

  @Access(Need.WRITE)
  @PostMapping({"/phase", "/phase/"})
  ResponseEntity<byte[]> tell(@PathVariable("id") String id, HttpServletRequest request) {
    Job job = access.toChange(id, request);
    JobOrder order = JobOrder.of(needed("PHASE", request));
    return answers.changed(changes.tell(job, order), request);
  }

  @Access(Need.READ)
  @GetMapping({"/executionduration", "/executionduration/"})
  ResponseEntity<byte[]> duration(@PathVariable("id") String id, HttpServletRequest request) {
    return answers.text(Long.toString(access.job(id, request).executionDuration().toSeconds()));
  }

  @Access(Need.WRITE)
  @PostMapping({"/executionduration", "/executionduration/"})
  ResponseEntity<byte[]> limit(@PathVariable("id") String id, HttpServletRequest request) {
    Job job = access.toChange(id, request);
    return answers.changed(changes.limit(job, needed("EXECUTIONDURATION", request)), request);
  }

  @Access(Need.READ)
  @GetMapping({"/destruction", "/destruction/"})
  ResponseEntity<byte[]> destruction(@PathVariable("id") String id, HttpServletRequest request) {
    Job job = access.job(id, request);
    return answers.text(job.times().destruction().map(JobTime::text).orElse(""));
  }

  @Access(Need.WRITE)
  @PostMapping({"/destruction", "/destruction/"})
  ResponseEntity<byte[]> destroyAt(@PathVariable("id") String id, HttpServletRequest request) {
    Job job = access.toChange(id, request);
    return answers.changed(changes.destroyAt(job, needed("DESTRUCTION", request)), request);
  }

  @Access(Need.READ)
  @GetMapping({"/quote", "/quote/"})
  ResponseEntity<byte[]> quote(@PathVariable("id") String id, HttpServletRequest request) {
    Job job = access.job(id, request);
    return answers.text(Quote.of(job, Instant.now()).map(JobTime::text).orElse(""));
  }

  @Access(Need.READ)
  @GetMapping({"/owner", "/owner/"})
  ResponseEntity<byte[]> owner(@PathVariable("id") String id, HttpServletRequest request) {
    return answers.text(Owners.name(access.job(id, request).owner()));
  }

  private static String needed(String name, HttpServletRequest request) {
    return TapParameters.of(request)
        .single(name)
        .orElseThrow(() ->
            TapException.of(ErrorCode.BAD_PARAMETER, "parameter %s is missing".formatted(name)));
  }
}
