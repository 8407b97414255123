package org.almagest.server.sync;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almagest.server.http.TapParameters;
import org.almagest.uws.Parameter;

/** The parameters of a synchronous query as the record of it has them. */
final class KeptParameters {
  /** They are about the job, not about what it runs. */
  private static final Set<String> OTHERS =
      Set.of("phase", "runid", "jobname", "jobdescription", "on_timeout");

  /** Clients send them twice, with different values; the first is meant. */
  private static final Set<String> FIRST_COUNTS = Set.of("format", "responseformat");

  private KeptParameters() {}

  /** By name, in lower case; the same value again is not kept again. */
  static List<Parameter> of(TapParameters given) {
    return given.all().entrySet().stream()
        .filter(entry -> !OTHERS.contains(entry.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .flatMap(entry -> values(entry).stream().map(value -> parameter(entry.getKey(), value)))
        .toList();
  }

  private static Parameter parameter(String name, String value) {
    return Parameter.of(storable(name), storable(value));
  }

  private static List<String> values(Map.Entry<String, List<String>> entry) {
    List<String> different = entry.getValue().stream().distinct().toList();
    return FIRST_COUNTS.contains(entry.getKey()) && !different.isEmpty()
        ? List.of(different.getFirst())
        : different;
  }

  /** PostgreSQL keeps every character but NUL. */
  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }
}
