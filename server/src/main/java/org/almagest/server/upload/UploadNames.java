package org.almagest.server.upload;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The parts of a form that UPLOAD names: {@code table,param:part} (TAP 1.1 section 2.7.6). */
public final class UploadNames {
  private static final String BY_PART = "param:";

  private UploadNames() {}

  /** In lower case. What cannot be read names nothing: running the query will say so. */
  public static Set<String> of(List<String> uploads) {
    return UploadPairs.of(uploads).stream()
        .map(pair -> pair.substring(pair.indexOf(',') + 1).strip().toLowerCase(Locale.ROOT))
        .filter(source -> source.startsWith(BY_PART))
        .map(source -> source.substring(BY_PART.length()).strip())
        .collect(Collectors.toUnmodifiableSet());
  }
}
