package org.almagest.adql.pgsphere;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Value;

/** Writes calls of user-defined functions by their templates. */
final class UserCallWriter {
  private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

  private UserCallWriter() {}

  /** In one pass, so that nothing in an argument is taken for a place of the template. */
  static String write(Value.UserCall call) {
    return PLACE
        .matcher(call.function().sql())
        .replaceAll(place ->
            Matcher.quoteReplacement(
                argument(call.arguments().get(Integer.parseInt(place.group(1)) - 1))));
  }

  private static String argument(Value value) {
    return value instanceof Value.Shape(Geometry geometry)
        ? GeometryWriter.write(geometry)
        : ValueWriter.write(value);
  }
}
