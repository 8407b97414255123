package org.almagest.server.async;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Collectors;
import org.almagest.server.account.Access;
import org.almagest.server.account.Need;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.almagest.server.http.Xml;
import org.almagest.server.results.StoreFailures;
import org.almagest.server.upload.KeptFiles;
import org.almagest.uws.Job;
import org.almagest.uws.Parameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A job's parameters, together and one by one (UWS 1.1 section 2.1.11). */
@Controller
@RequestMapping({Paths.UNDER_ROOT + "/{id}/parameters", Paths.BARE + "/{id}/parameters"})
class ParametersController {
  private final JobAccess access;
  private final JobChanges changes;
  private final Answers answers;
  private final KeptFiles files;

  ParametersController(JobAccess access, JobChanges changes, Answers answers, KeptFiles files) {
    this.access = access;
    this.changes = changes;
    this.answers = answers;
    this.files = files;
  }

  @Access(Need.READ)
  @GetMapping({"", "/"})
  ResponseEntity<byte[]> show(@PathVariable("id") String id, HttpServletRequest request) {
    Job job = access.job(id, request);
    Xml xml = new Xml();
    answers.documents(xml, request).parametersRoot(job);
    return answers.xml(xml);
  }

  @Access(Need.WRITE)
  @PostMapping({"", "/"})
  ResponseEntity<byte[]> add(@PathVariable("id") String id, HttpServletRequest request)
      throws IOException {
    return answers.changed(changes.all(access.toChange(id, request), request), request);
  }

  /** The value as text, several as lines; what was sent as a file comes as it was. */
  @Access(Need.READ)
  @GetMapping({"/{name}", "/{name}/"})
  void value(
      @PathVariable("id") String id,
      @PathVariable("name") String name,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Job job = access.job(id, request);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    List<Parameter> named =
        ShownParameters.of(job).stream()
            .filter(parameter -> parameter.id().equalsIgnoreCase(name))
            .toList();
    if (named.isEmpty()) {
      throw missing(job, name);
    }
    if (named.getFirst().byReference()) {
      send(job, named.getFirst(), response);
      return;
    }
    send(named.stream().map(Parameter::value).collect(Collectors.joining("\n")), response);
  }

  private static void send(String text, HttpServletResponse response) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/plain;charset=UTF-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private void send(Job job, Parameter file, HttpServletResponse response) throws IOException {
    try (InputStream content = files.open(job.id(), file.value())) {
      response.setContentType("application/octet-stream");
      content.transferTo(response.getOutputStream());
    } catch (NoSuchFileException gone) {
      throw over(job, file.id());
    } catch (IOException failure) {
      if (response.isCommitted()) {
        throw failure;
      }
      throw StoreFailures.unavailable("the file that was sent along cannot be read", failure);
    }
  }

  private static TapException over(Job job, String name) {
    return TapException.of(
        ErrorCode.NOT_FOUND,
        "the file %s of job %s is not kept any more: the job is %s"
            .formatted(Excerpt.of(name), job.id(), job.phase()));
  }

  private static TapException missing(Job job, String name) {
    return TapException.of(
        ErrorCode.NOT_FOUND, "job %s has no parameter %s".formatted(job.id(), Excerpt.of(name)));
  }
}
