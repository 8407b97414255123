package org.almagest.server.async;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.almagest.formats.ErrorDocument;
import org.almagest.server.account.Access;
import org.almagest.server.account.Need;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Xml;
import org.almagest.server.results.ResultSender;
import org.almagest.uws.Job;
import org.almagest.uws.JobError;
import org.almagest.uws.Result;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What came out of a job: its results, or why there are none. */
@Controller
@Access(Need.READ)
@RequestMapping({Paths.UNDER_ROOT + "/{id}", Paths.BARE + "/{id}"})
class ResultsController {
  private final JobAccess access;
  private final Answers answers;
  private final ResultSender sender;

  ResultsController(JobAccess access, Answers answers, ResultSender sender) {
    this.access = access;
    this.answers = answers;
    this.sender = sender;
  }

  @GetMapping({"/results", "/results/"})
  ResponseEntity<byte[]> results(@PathVariable("id") String id, HttpServletRequest request) {
    Job job = access.job(id, request);
    Xml xml = new Xml();
    answers.documents(xml, request).resultsRoot(job);
    return answers.xml(xml);
  }

  @GetMapping({"/results/{name}", "/results/{name}/"})
  void result(
      @PathVariable("id") String id,
      @PathVariable("name") String name,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Job job = access.job(id, request);
    Optional<Result> result =
        job.results().stream().filter(one -> one.id().equals(name)).findFirst();
    if (result.isEmpty()) {
      throw MissingResult.of(job, name);
    }
    sender.send(job.id(), result.get(), request, response);
  }

  /** The error document, for jobs that were stopped too (TAP-64). */
  @GetMapping({"/error", "/error/"})
  void error(
      @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Job job = access.job(id, request);
    JobError fault =
        Fault.of(job)
            .orElseThrow(() ->
                TapException.of(
                    ErrorCode.NOT_FOUND,
                    "job %s is %s: it has no error".formatted(job.id(), job.phase())));
    ErrorDocument document = ErrorDocument.votable(fault.message());
    byte[] body = document.bytes();
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    response.setContentType(document.contentType());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
