package org.almagest.server.async;

import java.util.OptionalLong;
import org.almagest.server.http.Xml;
import org.almagest.uws.Job;
import org.almagest.uws.JobError;
import org.almagest.uws.Phase;
import org.almagest.uws.Progress;
import org.almagest.uws.QueuePlace;
import org.almagest.uws.Result;

/**
 * What UWS has no place for: how far a job is and why it is not further, in a namespace of our own;
 * of one that has ended its rows, by the word that VODataService has for them, and what is out of
 * the ordinary. Validators warn of a namespace that they do not know, so an ordinary job has none.
 */
final class JobInfo {
  static final String NAMESPACE = "https://almagest.org/xml/job/v1";
  static final String DATA_SERVICE = "http://www.ivoa.net/xml/VODataService/v1.1";
  private static final OptionalLong NONE = OptionalLong.empty();

  private final Xml xml;
  private final JobReport report;
  private final Job job;

  JobInfo(Xml xml, JobReport report) {
    this.xml = xml;
    this.report = report;
    this.job = report.job();
  }

  void write() {
    switch (job.phase()) {
      case QUEUED, EXECUTING, HELD, SUSPENDED, UNKNOWN ->
          xml.element("uws:jobInfo", this::onTheWay);
      case COMPLETED, ERROR, ABORTED, ARCHIVED -> ended();
      case PENDING -> {}
    }
  }

  private void onTheWay() {
    xml.leaf("almagest:queue", job.queue());
    if (job.phase() == Phase.HELD || job.phase() == Phase.SUSPENDED) {
      xml.leaf("almagest:reason", job.error().map(JobError::message).orElse(null));
    } else {
      report.place().ifPresent(this::place);
    }
    xml.leaf("almagest:attempt", Integer.toString(job.attempt()));
    progress(job.progress());
    report.quota().ifPresent(this::quota);
  }

  private void ended() {
    OptionalLong rows = job.results().stream().map(Result::rows).findFirst().orElse(NONE);
    if (rows.isPresent() || isUnusual()) {
      xml.element("uws:jobInfo", () -> ending(rows));
    }
  }

  private boolean isUnusual() {
    return job.attempt() > 1
        || job.results().stream().anyMatch(result -> result.note().isPresent());
  }

  private void ending(OptionalLong rows) {
    rows.ifPresent(count -> xml.leaf("vs:nrows", Long.toString(count)));
    if (job.attempt() > 1) {
      xml.leaf("almagest:attempt", Integer.toString(job.attempt()));
    }
    job.results().forEach(this::note);
  }

  private void place(QueuePlace place) {
    xml.leaf("almagest:place", Integer.toString(place.place()));
    xml.leaf("almagest:reason", place.reason());
  }

  private void progress(Progress progress) {
    xml.leaf("almagest:rows", Long.toString(progress.rows()));
    xml.leaf("almagest:bytes", Long.toString(progress.bytes()));
    estimate("almagest:estimatedRows", progress.estimatedRows());
    estimate("almagest:estimatedCost", progress.estimatedCost());
  }

  private void estimate(String name, double value) {
    if (value >= 0) {
      xml.leaf(name, Double.toString(value));
    }
  }

  private void note(Result result) {
    xml.leaf("almagest:note", result.note().orElse(null), "result", result.id());
  }

  private void quota(JobReport.Quota quota) {
    xml.leaf(
        "almagest:ownerBytes",
        Long.toString(quota.used()),
        "most",
        quota.most() > 0 ? Long.toString(quota.most()) : null);
  }
}
