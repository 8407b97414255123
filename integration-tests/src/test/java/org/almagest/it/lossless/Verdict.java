package org.almagest.it.lossless;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What became of a value, the best first. */
enum Verdict {
  EXACT("exact", UnaryOperator.identity()),
  DOUBLE("nearest double", Verdict::nearestDouble),
  FLAT("without dimensions", Verdict::flat),
  NULL_AS_EMPTY("like the empty text", value -> value == null ? "" : value),
  INFINITE("as the greatest or least number", Verdict::endless),
  EMPTY_AS_NULL("like null", value -> isEmpty(value) ? null : value),
  NULL_AS_EMPTY_LIST("like the empty array", value -> value == null ? List.of() : value),
  NULL_AS_NAN("like NaN", value -> value == null ? "NaN" : value),
  NAN_AS_NULL("like null", value -> "NaN".equals(value) ? null : value),
  NULL_AS_FALSE("like false", value -> value == null ? "false" : value),
  INNER_NULL_AS_NAN("null as NaN", inside(null, "NaN")),
  INNER_NAN_AS_NULL("NaN as null", inside("NaN", null)),
  INNER_NULL_AS_LEAST("null as the least integer", Verdict::least),
  INNER_NULL_AS_ZERO("null as 0", inside(null, "0")),
  INNER_INFINITY("infinity as NaN", inside("-Infinity", "NaN")),
  INNER_LISTS("lists in it as nulls", Verdict::listsAsNulls),
  INNER_NULL_AS_EMPTY("null as the empty text", inside(null, "")),
  INNER_EMPTY_AS_NULL("empty text as null", inside("", null)),
  INNER_NULL_AS_WORD("null as the text None", inside(null, "None")),
  INNER_NULL_AS_FALSE("null as false", inside(null, "false")),
  LEAST_INSIDE_AS_NULL("least integer as null", inside("-2147483648", null)),
  LEAST_AS_NULL(
      "like null", value -> value != null && Least.INTEGERS.contains(value) ? null : value),
  REPLACED(
      "controls as U+FFFD",
      text(text -> text.replaceAll("[\\x01-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD"))),
  BLANKED("as blanks", text(text -> text.replaceAll("[\\t\\r\\n]", " "))),
  CONTROLS_BLANKED("controls as blanks", text(text -> text.replaceAll("\\p{Cntrl}", " "))),
  LATIN("UTF-8 as if ISO 8859-1", Verdict::latin),
  UNBROKEN("carriage return lost", text(text -> text.replace("\r", ""))),
  LINE_FEED("as line feed", text(text -> text.replace('\r', '\n'))),
  STRIPPED("blanks at the end lost", text(String::stripTrailing)),
  TRIMMED("blanks around it lost", text(String::strip)),
  FILLED(
      "like an array of nulls",
      value -> value == null || List.of().equals(value) ? new Filled() : value),
  ASCII("beyond ASCII as ?", text(text -> text.replaceAll("[^\\x00-\\x7F]", "?"))),
  INNER_ASCII("beyond ASCII as ?", Verdict::asciiInside),
  UNREADABLE("not at all: the document fails", _ -> Reader.UNREADABLE),
  LOST("lost", value -> value);

  private final String words;

  // All of them are functions without state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final UnaryOperator<@Nullable Object> loss;

  Verdict(String words, UnaryOperator<@Nullable Object> loss) {
    this.words = words;
    this.loss = loss;
  }

  /** As the documentation says it. */
  String words() {
    return words;
  }

  /** How {@code expected} came to be {@code observed}; both as {@link Kind} writes them. */
  static Verdict of(@Nullable Object expected, @Nullable Object observed) {
    for (Verdict verdict : values()) {
      if (verdict != LOST && Objects.equals(verdict.loss.apply(expected), observed)) {
        return verdict;
      }
    }
    return LOST;
  }

  static Verdict best(List<Verdict> verdicts) {
    return verdicts.stream().min(Comparator.naturalOrder()).orElse(LOST);
  }

  private static boolean isEmpty(@Nullable Object value) {
    return "".equals(value) || List.of().equals(value);
  }

  private static UnaryOperator<@Nullable Object> text(UnaryOperator<String> change) {
    return value -> value instanceof String text ? change.apply(text) : value;
  }

  private static @Nullable Object asciiInside(@Nullable Object value) {
    return value instanceof List<?> list ? mapped(list, ASCII.loss) : value;
  }

  private static UnaryOperator<@Nullable Object> inside(
      @Nullable String from, @Nullable String to) {
    return value -> value instanceof List<?> list ? replaced(list, from, to) : value;
  }

  private static List<@Nullable Object> replaced(
      List<?> list, @Nullable String from, @Nullable String to) {
    List<@Nullable Object> replaced = new ArrayList<>();
    for (Object element : list) {
      replaced.add(Objects.equals(element, from) ? to : element);
    }
    return replaced;
  }

  private static @Nullable Object least(@Nullable Object value) {
    return value instanceof List<?> list && list.contains(null) ? new Least(list) : value;
  }

  /** The same list with one and the same integer of some width in the place of nulls. */
  private record Least(List<?> list) {
    private static final List<String> INTEGERS =
        List.of("-32768", "-2147483648", "-9223372036854775808");

    @Override
    public boolean equals(@Nullable Object other) {
      return INTEGERS.stream().anyMatch(integer -> replaced(list, null, integer).equals(other));
    }

    @Override
    public int hashCode() {
      return list.size();
    }
  }

  /** A list of no values, in the place of an empty one. */
  private record Filled() {
    @Override
    public boolean equals(@Nullable Object other) {
      return flat(other) instanceof List<?> list
          && list.stream().allMatch(element -> element == null || element.equals("NaN"));
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  private static @Nullable Object latin(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text ->
          new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      case List<?> list -> mapped(list, Verdict::latin);
      default -> value;
    };
  }

  private static @Nullable Object listsAsNulls(@Nullable Object value) {
    return value instanceof List<?> list
        ? mapped(list, element -> element instanceof List<?> ? null : element)
        : value;
  }

  private static List<@Nullable Object> mapped(
      List<?> list, UnaryOperator<@Nullable Object> change) {
    List<@Nullable Object> mapped = new ArrayList<>();
    list.forEach(element -> mapped.add(change.apply(element)));
    return mapped;
  }

  private static @Nullable Object endless(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return mapped(list, Verdict::endless);
    }
    if ("infinity".equals(value)) {
      return ArrowReader.GREATEST;
    }
    return "-infinity".equals(value) ? ArrowReader.LEAST : value;
  }

  private static @Nullable Object nearestDouble(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text when text.matches("-?[0-9.]+") -> Double.toString(Double.parseDouble(text));
      case List<?> list -> list.stream().map(Verdict::nearestDouble).toList();
      default -> value;
    };
  }

  private static @Nullable Object flat(@Nullable Object value) {
    if (!(value instanceof List<?> list)) {
      return value;
    }
    List<@Nullable Object> flat = new ArrayList<>();
    for (Object element : list) {
      if (flat(element) instanceof List<?> inner) {
        flat.addAll(inner);
      } else {
        flat.add(element);
      }
    }
    return flat;
  }
}
