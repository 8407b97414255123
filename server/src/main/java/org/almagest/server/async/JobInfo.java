package org.almagest.server.async;

import org.almagest.server.http.Xml;
import org.almagest.uws.Job;
import org.almagest.uws.JobError;
import org.almagest.uws.Phase;
import org.almagest.uws.Progress;
import org.almagest.uws.QueuePlace;
import org.almagest.uws.Result;

/**
 * What UWS has no place for: how far a job is and why it is not further. In a namespace of our own.
 */
final class JobInfo {
  static final String NAMESPACE = "https://almagest.org/xml/job/v1";

  private final Xml xml;
  private final JobReport report;
  private final Job job;

  JobInfo(Xml xml, JobReport report) {
    this.xml = xml;
    this.report = report;
    this.job = report.job();
  }

  void write() {
    xml.element("uws:jobInfo", this::content);
  }

  private void content() {
    xml.leaf("almagest:queue", job.queue());
    report.place().ifPresent(this::place);
    if (job.phase() == Phase.HELD || job.phase() == Phase.SUSPENDED) {
      xml.leaf("almagest:reason", job.error().map(JobError::message).orElse(null));
    }
    xml.leaf("almagest:attempt", Integer.toString(job.attempt()));
    progress(job.progress());
    job.results().forEach(this::note);
    report.quota().ifPresent(this::quota);
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
