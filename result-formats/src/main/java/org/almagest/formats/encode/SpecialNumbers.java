package org.almagest.formats.encode;

import java.nio.charset.StandardCharsets;

/** The words for numbers that are not finite. */
final class SpecialNumbers {
  private final byte[] notANumber;
  private final byte[] infinity;
  private final byte[] minusInfinity;

  SpecialNumbers(Words words) {
    notANumber = words.notANumber().getBytes(StandardCharsets.US_ASCII);
    infinity = words.infinity().getBytes(StandardCharsets.US_ASCII);
    minusInfinity = words.minusInfinity().getBytes(StandardCharsets.US_ASCII);
  }

  void put(double value, ByteSink sink) {
    if (Double.isNaN(value)) {
      sink.put(notANumber);
      return;
    }
    sink.put(value > 0 ? infinity : minusInfinity);
  }
}
