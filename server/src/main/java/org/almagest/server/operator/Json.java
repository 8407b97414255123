package org.almagest.server.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/** The pieces of a line of JSON. */
final class Json {
  private Json() {}

  /** A string in quotes; {@code null} for null. */
  static String string(@Nullable String text) {
    return text == null
        ? "null"
        : '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
  }

  static String array(List<String> elements) {
    return elements.stream().collect(Collectors.joining(",", "[", "]"));
  }

  /** An object, its members in the order in which they are added. Not for several threads. */
  static final class Members {
    private final List<String> members = new ArrayList<>();

    /**
     * Adds a member.
     *
     * @param value as JSON writes it
     */
    Members with(String name, String value) {
      members.add(string(name) + ':' + value);
      return this;
    }

    Members withText(String name, @Nullable String text) {
      return with(name, string(text));
    }

    @Override
    public String toString() {
      return members.stream().collect(Collectors.joining(",", "{", "}"));
    }
  }
}
