package org.almagest.server.crossmatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code match=best; radius_column=err; pm=true}: the last argument. */
final class OptionReader {
  private static final List<String> KNOWN =
      List.of("match", "radius_column", "radius_factor", "pm", "epoch_a", "epoch_b", "columns");

  private final Argument argument;
  private final Map<String, String> given = new LinkedHashMap<>();

  private OptionReader(Argument argument) {
    this.argument = argument;
  }

  static MatchOptions read(Argument argument) {
    if (!argument.quoted()) {
      throw argument.wrong("the options must be a text such as 'match=best; columns=all'");
    }
    OptionReader reader = new OptionReader(argument);
    for (String part : argument.text().split(";", -1)) {
      if (!part.isBlank()) {
        reader.take(part.strip());
      }
    }
    return reader.options();
  }

  private void take(String part) {
    int equals = part.indexOf('=');
    String name = part.substring(0, Math.max(equals, 0)).strip().toLowerCase(Locale.ROOT);
    if (!KNOWN.contains(name)) {
      throw argument.wrong(
          "option \"%s\" is none of %s, each followed by ="
              .formatted(part, String.join(", ", KNOWN)));
    }
    if (given.put(name, part.substring(equals + 1).strip()) != null) {
      throw argument.wrong("option %s may be given once".formatted(name));
    }
  }

  private MatchOptions options() {
    boolean moving = choice("pm", "false", "true");
    if (!moving && (given.containsKey("epoch_a") || given.containsKey("epoch_b"))) {
      throw argument.wrong("epochs mean something with pm=true only");
    }
    if (given.containsKey("radius_factor") && !given.containsKey("radius_column")) {
      throw argument.wrong("radius_factor means something with radius_column only");
    }
    return new MatchOptions(
        choice("match", "all", "best"),
        given.get("radius_column"),
        factor(),
        moving,
        epoch("epoch_a"),
        epoch("epoch_b"),
        choice("columns", "keys", "all"));
  }

  /** Whether the second of two words was given; the first is usual. */
  private boolean choice(String name, String usual, String other) {
    String text = given.getOrDefault(name, usual);
    if (!text.equalsIgnoreCase(usual) && !text.equalsIgnoreCase(other)) {
      throw argument.wrong("option %s must be %s or %s".formatted(name, usual, other));
    }
    return text.equalsIgnoreCase(other);
  }

  private double factor() {
    double factor;
    try {
      factor = Double.parseDouble(given.getOrDefault("radius_factor", "1"));
    } catch (NumberFormatException _) {
      factor = Double.NaN;
    }
    if (!(factor > 0 && factor <= 1e6)) {
      throw argument.wrong("option radius_factor must be a number between 0 and 1000000");
    }
    return factor;
  }

  private @Nullable Double epoch(String name) {
    String text = given.get(name);
    return text == null
        ? null
        : Epoch.parse(text)
            .orElseThrow(
                () -> argument.wrong("option %s must be a year such as 2016.0".formatted(name)));
  }
}
