package org.almagest.it.lossless;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When two values are the same: each is brought to one way of writing it. */
enum Kind {
  BOOLEAN,
  INTEGER,
  FLOAT,
  DOUBLE,
  DECIMAL,
  TEXT,
  BYTES,
  INSTANT,
  JSON;

  /**
   * A value as a reader has it: null, a text, or a list of such.
   *
   * @param list whether it should be a list
   */
  @Nullable Object canonical(@Nullable Object value, boolean list) {
    return switch (value) {
      case null -> null;
      case String text when list && this == JSON && text.startsWith("[") -> JsonText.list(text);
      case String text when list -> canonical(elements(text), true);
      case String text when this == BYTES && text.contains(" ") -> bytes(elements(text));
      case String text -> scalar(text);
      case List<?> octets when this == BYTES && !list -> bytes(octets);
      case List<?> elements -> {
        List<@Nullable Object> canonical = new ArrayList<>();
        elements.forEach(element -> canonical.add(element(element)));
        yield canonical;
      }
      default -> scalar(value.toString());
    };
  }

  /** Where a format has lists, each element is a document. */
  private @Nullable Object element(@Nullable Object element) {
    return this == JSON && element instanceof String text
        ? JsonText.list("[" + text + "]").getFirst()
        : canonical(element, false);
  }

  private static List<?> elements(String text) {
    if (text.startsWith("[")) {
      return JsonText.list(text);
    }
    return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
  }

  private static String bytes(List<?> octets) {
    StringBuilder digits = new StringBuilder();
    for (Object octet : octets) {
      digits.append(HexFormat.of().toHexDigits((byte) Integer.parseInt(octet.toString())));
    }
    return digits.toString();
  }

  private String scalar(String text) {
    return switch (this) {
      case TEXT, BYTES, INTEGER, JSON -> text;
      case BOOLEAN -> text.toLowerCase(Locale.ROOT);
      case FLOAT -> text.isEmpty() ? text : Float.toString(Float.parseFloat(number(text)));
      case DOUBLE -> text.isEmpty() ? text : Double.toString(Double.parseDouble(number(text)));
      case DECIMAL -> decimal(number(text));
      case INSTANT -> instant(text);
    };
  }

  /** Powers of ten are what readers write that have made a double of it. */
  private static String decimal(String text) {
    boolean power = text.matches("-?[0-9.]+[eE][-+]?[0-9]+");
    return power ? Double.toString(Double.parseDouble(text)) : text;
  }

  private static String number(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "nan" -> "NaN";
      case "inf", "+inf", "infinity" -> "Infinity";
      case "-inf", "-infinity" -> "-Infinity";
      default -> text;
    };
  }

  /** PostgreSQL counts years before 1 from 1 BC, ISO 8601 from 0 down. */
  private static String instant(String text) {
    String plain = text.replace("+00:00", "");
    if (!plain.endsWith(" BC")) {
      return plain.startsWith("+") ? plain.substring(1) : plain;
    }
    int year = 1 - Integer.parseInt(plain.substring(0, plain.indexOf('-')));
    String rest = plain.substring(plain.indexOf('-'), plain.length() - 3);
    return String.format(Locale.ROOT, "%s%04d", year < 0 ? "-" : "", Math.abs(year)) + rest;
  }
}
