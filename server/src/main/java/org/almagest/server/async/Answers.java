package org.almagest.server.async;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.almagest.server.account.Caller;
import org.almagest.server.account.JobAudit;
import org.almagest.server.http.BaseUrl;
import org.almagest.server.http.Xml;
import org.almagest.server.http.XmlResponse;
import org.almagest.uws.Job;
import org.almagest.uws.Jobs;
import org.almagest.uws.OwnerLimits;
import org.almagest.uws.Phase;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What requests about jobs are answered with. */
@Component
class Answers {
  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

  private final Jobs jobs;
  private final BaseUrl baseUrl;
  private final JobAudit audit;
  private final OwnerLimits limits;

  Answers(Jobs jobs, BaseUrl baseUrl, JobAudit audit, OwnerLimits limits) {
    this.jobs = jobs;
    this.baseUrl = baseUrl;
    this.audit = audit;
    this.limits = limits;
  }

  ResponseEntity<byte[]> document(Job job, HttpServletRequest request) {
    Xml xml = new Xml();
    documents(xml, request).root(report(job, request));
    return xml(xml);
  }

  /** Jobs change from one moment to the next. */
  ResponseEntity<byte[]> xml(Xml document) {
    return XmlResponse.ofTheMoment(document);
  }

  JobDocument documents(Xml xml, HttpServletRequest request) {
    return new JobDocument(xml, JobUrls.of(baseUrl, request), Instant.now());
  }

  /** The quota is told where it matters, and to the owner alone. */
  private JobReport report(Job job, HttpServletRequest request) {
    boolean told = job.phase() == Phase.HELD && job.owner().equals(Caller.of(request));
    Optional<JobReport.Quota> quota =
        told
            ? Optional.of(new JobReport.Quota(jobs.bytes(job.owner()), limits.bytes(job.owner())))
            : Optional.empty();
    return new JobReport(job, jobs.place(job), quota);
  }

  /**
   * After a change. The standard and TOPCAT want exactly 303, astroquery exactly 200 and says
   * {@code Accept: text/plain}.
   */
  ResponseEntity<byte[]> changed(Job job, HttpServletRequest request) {
    audit.changed(job, request);
    return "text/plain".equals(request.getHeader(HttpHeaders.ACCEPT))
        ? document(job, request)
        : see(JobUrls.of(baseUrl, request).job(job.id()));
  }

  ResponseEntity<byte[]> seeJob(Job job, HttpServletRequest request) {
    return see(JobUrls.of(baseUrl, request).job(job.id()));
  }

  /** After it has been destroyed. */
  ResponseEntity<byte[]> deleted(Job job, HttpServletRequest request) {
    audit.deleted(job, request);
    return seeList(request);
  }

  private ResponseEntity<byte[]> seeList(HttpServletRequest request) {
    return see(JobUrls.of(baseUrl, request).list());
  }

  private static ResponseEntity<byte[]> see(String url) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, url).build();
  }

  /** An atomic value, without a line end. */
  ResponseEntity<byte[]> text(String value) {
    return ResponseEntity.ok()
        .contentType(TEXT)
        .cacheControl(CacheControl.noCache())
        .body(value.getBytes(StandardCharsets.UTF_8));
  }
}
