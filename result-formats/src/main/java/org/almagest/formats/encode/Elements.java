package org.almagest.formats.encode;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The encoders of an array's elements, by what they really are: an expression may yield {@code
 * float8[]} where {@code float4[]} was expected.
 */
final class Elements {
  private final Function<Wire, CellEncoder> choice;
  private final Map<Wire, CellEncoder> chosen = new EnumMap<>(Wire.class);

  Elements(Wire expected, Function<Wire, CellEncoder> choice) {
    this.choice = choice;
    chosen.put(expected, choice.apply(expected));
  }

  CellEncoder of(Wire wire) {
    return chosen.computeIfAbsent(wire, choice);
  }
}
