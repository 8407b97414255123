package org.almagest.server.tapplus;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almagest.server.account.Access;
import org.almagest.server.account.JobAudit;
import org.almagest.server.account.JobRights;
import org.almagest.server.account.Need;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.TapParameters;
import org.almagest.uws.Jobs;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /deletejobs}: several jobs at once, as far as the caller may delete them. */
@Controller
class DeleteJobsController {
  private static final int MOST = 1000;
  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

  private final Jobs jobs;
  private final JobAudit audit;

  DeleteJobsController(Jobs jobs, JobAudit audit) {
    this.jobs = jobs;
    this.audit = audit;
  }

  @Access(Need.WRITE)
  @PostMapping({
    "${almagest.http.root}/tap/deletejobs",
    "${almagest.http.root}/tap/deletejobs/",
    "/tap/deletejobs",
    "/tap/deletejobs/"
  })
  ResponseEntity<String> delete(HttpServletRequest request) {
    Set<String> ids = ids(TapParameters.of(request));
    Deletion deletion =
        Deletion.of(ids, jobs, JobRights.of(request), job -> audit.deleted(job, request));
    int status = deletion.failure().map(ErrorCode::status).orElse(HttpStatus.OK.value());
    return ResponseEntity.status(status).contentType(TEXT).body(deletion.report());
  }

  /** A link must not delete anything. */
  @Access(Need.NOTHING)
  @GetMapping({
    "${almagest.http.root}/tap/deletejobs",
    "${almagest.http.root}/tap/deletejobs/",
    "/tap/deletejobs",
    "/tap/deletejobs/"
  })
  ResponseEntity<String> refuse() {
    return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
        .allow(HttpMethod.POST)
        .contentType(TEXT)
        .body("jobs are deleted by POST, with JOB_IDS=a,b\n");
  }

  private static Set<String> ids(TapParameters parameters) {
    Set<String> ids =
        parameters.all("JOB_IDS").stream()
            .flatMap(text -> Stream.of(text.split(",", -1)))
            .map(String::strip)
            .filter(id -> !id.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (ids.isEmpty()) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER, "parameter JOB_IDS is missing: the jobs to delete, by commas");
    }
    if (ids.size() > MOST) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER,
          "JOB_IDS names %,d jobs; at most %,d are taken at once".formatted(ids.size(), MOST));
    }
    return ids;
  }
}
