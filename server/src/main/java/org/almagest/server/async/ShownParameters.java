package org.almagest.server.async;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almagest.uws.Job;
import org.almagest.uws.Parameter;

/** A job's parameters as clients see them: TAP+ counts a job's name and description among them. */
final class ShownParameters {
  private ShownParameters() {}

  static List<Parameter> of(Job job) {
    List<Parameter> shown = new ArrayList<>(job.parameters());
    add(shown, "jobname", job.labels().name());
    add(shown, "jobdescription", job.labels().description());
    return shown;
  }

  private static void add(List<Parameter> shown, String id, Optional<String> value) {
    value.ifPresent(text -> shown.add(Parameter.of(id, text)));
  }
}
