package org.almagest.formats;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A format's name in the form in which names are compared (DALI 1.1 section 3.4.3): case, blanks,
 * quotes and the order of parameters do not count. Nor does {@code +}: in a query string it means a
 * blank, so a client that forgets to encode it sends {@code application/x-votable xml}.
 */
record FormatName(String comparable) {
  private static final String UTF_8 = "charset=utf-8";

  static FormatName of(String text) {
    String[] parts = text.toLowerCase(Locale.ROOT).replaceAll("[\\s+\"]", "").split(";", -1);
    Stream<String> parameters =
        Arrays.stream(parts)
            .skip(1)
            .filter(part -> !part.isEmpty() && !part.equals(UTF_8))
            .sorted();
    return new FormatName(
        Stream.concat(Stream.of(parts[0]), parameters).collect(Collectors.joining(";")));
  }
}
