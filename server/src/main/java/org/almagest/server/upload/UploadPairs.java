package org.almagest.server.upload;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pairs {@code name,uri} in the values of UPLOAD. A value may hold several, apart by semicolons
 * (TAP 1.0); a URI may hold commas and semicolons too. One that ends a pair is followed by a name,
 * a comma and a scheme.
 */
final class UploadPairs {
  private static final Pattern BETWEEN =
      Pattern.compile(";(?=\\s*(?:$|[^,;:/?#&=]*,\\s*[A-Za-z][A-Za-z0-9+.-]*:))");

  private UploadPairs() {}

  static List<String> of(List<String> values) {
    return values.stream()
        .flatMap(value -> Stream.of(BETWEEN.split(value)))
        .map(String::strip)
        .filter(pair -> !pair.isEmpty())
        .toList();
  }
}
