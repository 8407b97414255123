package org.almagest.server.async;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a form that UPLOAD names: {@code table,param:part;...} (TAP 1.1 section 2.7.6). */
final class UploadNames {
  private static final String BY_PART = "param:";

  private UploadNames() {}

  /** In lower case. What cannot be read names nothing: running the job will say so. */
  static Set<String> of(List<String> uploads) {
    return uploads.stream()
        .flatMap(value -> Stream.of(value.split(";")))
        .map(pair -> pair.substring(pair.indexOf(',') + 1).strip().toLowerCase(Locale.ROOT))
        .filter(source -> source.startsWith(BY_PART))
        .map(source -> source.substring(BY_PART.length()).strip())
        .collect(Collectors.toUnmodifiableSet());
  }
}
