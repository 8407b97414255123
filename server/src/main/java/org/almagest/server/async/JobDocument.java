package org.almagest.server.async;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.almagest.server.http.Xml;
import org.almagest.uws.Job;
import org.almagest.uws.Owner;
import org.almagest.uws.Parameter;
import org.almagest.uws.Result;

/** Writes jobs as UWS 1.1 has them (section 2.2.2). Not thread-safe. */
public final class JobDocument {
  private static final String NIL = "xsi:nil";
  private static final String[] ROOT_ATTRIBUTES = {
    "xmlns:uws", "http://www.ivoa.net/xml/UWS/v1.0",
    "xmlns:xlink", "http://www.w3.org/1999/xlink",
    "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance",
    "version", "1.1"
  };

  private final Xml xml;
  private final JobUrls urls;

  /**
   * Begins.
   *
   * @param urls as the client knows them
   * @param now for predictions
   */
  public JobDocument(Xml xml, JobUrls urls, Instant now) {
    this.xml = xml;
    this.urls = urls;
  }

  /** A root {@code <uws:jobs>} around what {@code content} writes. */
  public void jobs(Xml.Content content) {
    xml.element("uws:jobs", content, ROOT_ATTRIBUTES);
  }

  /** A job below {@link #jobs}. */
  public void write(JobReport report) {
    Job job = report.job();
    xml.element(
        "uws:job",
        () -> {
          xml.leaf("uws:jobId", job.id().text());
          xml.leaf("uws:runId", job.labels().runId().orElse(null));
          xml.leaf(
              "uws:ownerId", job.owner() instanceof Owner.User user ? user.name() : "anonymous");
          xml.leaf("uws:phase", job.phase().name());
          xml.leaf("uws:quote", "", NIL, "true");
          xml.leaf(
              "uws:creationTime", job.times().created().truncatedTo(ChronoUnit.MILLIS).toString());
          time(xml, "uws:startTime", job.times().started());
          time(xml, "uws:endTime", job.times().ended());
          xml.leaf("uws:executionDuration", Long.toString(job.executionDuration().toSeconds()));
          time(xml, "uws:destruction", job.times().destruction());
          xml.element(
              "uws:parameters", () -> job.parameters().forEach(each -> parameter(xml, each)));
          String url = urls.job(job.id());
          xml.element("uws:results", () -> job.results().forEach(each -> result(xml, each, url)));
        },
        "version",
        "1.1");
  }

  private static void time(Xml xml, String name, Optional<Instant> time) {
    if (time.isPresent()) {
      xml.leaf(name, time.get().truncatedTo(ChronoUnit.MILLIS).toString());
    } else {
      xml.leaf(name, "", NIL, "true");
    }
  }

  private static void parameter(Xml xml, Parameter parameter) {
    xml.leaf("uws:parameter", parameter.value(), "id", parameter.id());
  }

  private static void result(Xml xml, Result result, String url) {
    xml.leaf("uws:result", "", "id", result.id(), "xlink:href", url + "/results/" + result.id());
  }
}
