package org.almagest.server.async;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.almagest.server.http.Xml;
import org.almagest.uws.Job;
import org.almagest.uws.JobError;
import org.almagest.uws.Parameter;
import org.almagest.uws.Result;
import org.jspecify.annotations.Nullable;

/**
 * Writes jobs as UWS 1.1 has them (section 2.2.2), valid against its schema. Clients compare
 * qualified names, so the prefix is {@code uws:} to the letter. Not thread-safe, as the {@link Xml}
 * that it writes to.
 */
public final class JobDocument {
  private static final String[] ROOT_ATTRIBUTES = {
    "xmlns:uws", "http://www.ivoa.net/xml/UWS/v1.0",
    "xmlns:xlink", "http://www.w3.org/1999/xlink",
    "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance",
    "xmlns:vs", JobInfo.DATA_SERVICE,
    "xmlns:almagest", JobInfo.NAMESPACE,
    "version", "1.1"
  };
  private static final int NAMESPACES = ROOT_ATTRIBUTES.length - 2;

  private final Xml xml;
  private final JobUrls urls;
  private final Instant now;

  /**
   * Begins.
   *
   * @param urls as the client knows them
   * @param now for predictions
   */
  public JobDocument(Xml xml, JobUrls urls, Instant now) {
    this.xml = xml;
    this.urls = urls;
    this.now = now;
  }

  /** A root {@code <uws:jobs>} around what {@code content} writes. */
  public void jobs(Xml.Content content) {
    xml.element("uws:jobs", content, ROOT_ATTRIBUTES);
  }

  /** A job below {@link #jobs}. */
  public void write(JobReport report) {
    xml.element("uws:job", () -> content(report), "version", "1.1");
  }

  /** A job as the root. */
  void root(JobReport report) {
    xml.element("uws:job", () -> content(report), ROOT_ATTRIBUTES);
  }

  /** A job in brief, below {@link #jobs}. */
  void reference(Job job) {
    xml.element(
        "uws:jobref",
        () -> {
          xml.leaf("uws:phase", job.phase().name());
          xml.leaf("uws:runId", job.labels().runId().orElse(null));
          xml.leaf("uws:ownerId", Owners.name(job.owner()));
          xml.leaf("uws:creationTime", JobTime.text(job.times().created()));
        },
        "id",
        job.id().text(),
        "xlink:href",
        urls.job(job.id()));
  }

  /** The parameters as the root. */
  void parametersRoot(Job job) {
    parameters(job, namespaces());
  }

  /** The results as the root. */
  void resultsRoot(Job job) {
    results(job, namespaces());
  }

  private static String[] namespaces() {
    return Arrays.copyOf(ROOT_ATTRIBUTES, NAMESPACES);
  }

  private void content(JobReport report) {
    Job job = report.job();
    xml.leaf("uws:jobId", job.id().text());
    xml.leaf("uws:runId", job.labels().runId().orElse(null));
    xml.leaf("uws:ownerId", Owners.name(job.owner()));
    xml.leaf("uws:phase", job.phase().name());
    times(job);
    parameters(job);
    results(job);
    Fault.of(job).ifPresent(this::error);
    new JobInfo(xml, report).write();
  }

  private void times(Job job) {
    time("uws:quote", Quote.of(job, now));
    xml.leaf("uws:creationTime", JobTime.text(job.times().created()));
    time("uws:startTime", job.times().started());
    time("uws:endTime", job.times().ended());
    xml.leaf("uws:executionDuration", Long.toString(job.executionDuration().toSeconds()));
    time("uws:destruction", job.times().destruction());
  }

  private void time(String name, Optional<Instant> time) {
    time.ifPresentOrElse(
        known -> xml.leaf(name, JobTime.text(known)),
        () -> xml.element(name, () -> {}, "xsi:nil", "true"));
  }

  private void parameters(Job job, @Nullable String... attributes) {
    xml.element(
        "uws:parameters",
        () -> ShownParameters.of(job).forEach(parameter -> parameter(job, parameter)),
        attributes);
  }

  private void parameter(Job job, Parameter parameter) {
    if (parameter.byReference()) {
      String url = urls.parameter(job.id(), parameter.id());
      xml.leaf("uws:parameter", url, "byReference", "true", "id", parameter.id());
      return;
    }
    xml.leaf("uws:parameter", parameter.value(), "id", parameter.id());
  }

  private void results(Job job, @Nullable String... attributes) {
    xml.element(
        "uws:results", () -> job.results().forEach(result -> result(job, result)), attributes);
  }

  private void result(Job job, Result result) {
    xml.element(
        "uws:result",
        () -> {},
        "id",
        result.id(),
        "xlink:href",
        urls.result(job.id(), result.id()),
        "size",
        Long.toString(result.size()),
        "mime-type",
        result.contentType());
  }

  private void error(JobError error) {
    xml.element(
        "uws:errorSummary",
        () -> xml.leaf("uws:message", error.message()),
        "type",
        error.isTransient() ? "transient" : "fatal",
        "hasDetail",
        "true");
  }
}
