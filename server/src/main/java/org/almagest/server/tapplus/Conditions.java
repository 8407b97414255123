package org.almagest.server.tapplus;

import java.util.Locale;
import java.util.Optional;
import org.almagest.server.http.TapParameters;
import org.almagest.uws.Job;

/**
 * What astroquery's filter can ask for beyond what the store finds by itself; looked for job by
 * job.
 *
 * @param query part of the query's text, in any case
 * @param started when it was begun
 * @param ended when it ended
 */
record Conditions(Optional<String> query, TimeRange started, TimeRange ended) {
  static Conditions of(TapParameters parameters) {
    return new Conditions(
        parameters.single("query").map(text -> text.toLowerCase(Locale.ROOT)),
        TimeRange.of(parameters, "start_time_init", "start_time_limit"),
        TimeRange.of(parameters, "end_time_init", "end_time_limit"));
  }

  boolean isNone() {
    return query.isEmpty() && started.isAlways() && ended.isAlways();
  }

  boolean hold(Job job) {
    return started.contains(job.times().started())
        && ended.contains(job.times().ended())
        && hasText(job);
  }

  private boolean hasText(Job job) {
    return query.isEmpty()
        || job.parameter("query")
            .filter(text -> text.toLowerCase(Locale.ROOT).contains(query.get()))
            .isPresent();
  }
}
