package org.almagest.server.http;

import java.util.HashMap;
import java.util.Map;

/** An {@code Accept-Encoding} in parts: what weighs how much (RFC 9110 section 12.5.3). */
record AcceptedCodings(Map<String, Double> weights) {
  static AcceptedCodings parse(String header) {
    Map<String, Double> weights = new HashMap<>();
    for (String item : header.split(",", -1)) {
      int end = item.indexOf(';');
      String name = (end < 0 ? item : item.substring(0, end)).strip();
      if (!name.isEmpty()) {
        weights.put(name.equals("x-gzip") ? "gzip" : name, end < 0 ? 1 : weight(item, end));
      }
    }
    return new AcceptedCodings(weights);
  }

  /** What cannot be read is taken for a refusal: the body as it is offends nobody. */
  private static double weight(String item, int from) {
    int equals = item.indexOf('=', from);
    if (equals < 0 || !item.substring(from + 1, equals).strip().equals("q")) {
      return 0;
    }
    try {
      return Double.parseDouble(item.substring(equals + 1).strip());
    } catch (NumberFormatException unreadable) {
      return 0;
    }
  }

  /** The weight of a coding, by its name or by {@code *}; 0 when it is refused. */
  double weight(String coding) {
    return weights.getOrDefault(coding, weights.getOrDefault("*", 0.0));
  }

  /** The weight of a coding that is named; 0 when it is not. */
  double named(String coding) {
    return weights.getOrDefault(coding, 0.0);
  }
}
