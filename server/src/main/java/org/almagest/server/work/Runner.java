package org.almagest.server.work;

import java.util.AbstractMap.SimpleEntry;
import java.util.List;
import java.util.Map;
import org.almagest.server.http.TapParameters;
import org.almagest.uws.Ending;
import org.almagest.uws.Execution;
import org.almagest.uws.Job;
import org.almagest.uws.JobRunner;

/** Finds out what a job is to do. Thread-safe. */
final class Runner implements JobRunner {
  private final List<JobKind> kinds;
  private final JobKind query;

  /**
   * @param kinds that are more special than a query
   */
  Runner(List<JobKind> kinds, JobKind query) {
    this.kinds = List.copyOf(kinds);
    this.query = query;
  }

  @Override
  public Ending run(Job job, Execution execution) {
    TapParameters parameters = parameters(job);
    return kinds.stream()
        .filter(kind -> kind.takes(parameters))
        .findFirst()
        .orElse(query)
        .run(job, parameters, execution);
  }

  private static TapParameters parameters(Job job) {
    List<Map.Entry<String, String>> kept =
        job.parameters().stream()
            .<Map.Entry<String, String>>map(
                parameter -> new SimpleEntry<>(parameter.id(), parameter.value()))
            .toList();
    return TapParameters.of(kept);
  }
}
