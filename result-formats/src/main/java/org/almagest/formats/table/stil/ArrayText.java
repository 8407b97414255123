package org.almagest.formats.table.stil;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.almagest.formats.table.UnfitValueException;
import org.almagest.formats.table.text.Region;
import org.almagest.schema.BaseType;
import org.almagest.schema.Column.Storage;
import org.jspecify.annotations.Nullable;

/** Arrays in PostgreSQL's notation, one-dimensional whatever their shape. */
final class ArrayText {
  private ArrayText() {}

  /** {@code {1,2,NULL}}. */
  static String of(Object array) {
    StringJoiner joined = new StringJoiner(",", "{", "}");
    for (int i = 0; i < Array.getLength(array); i++) {
      joined.add(element(Array.get(array, i)));
    }
    return joined.toString();
  }

  /** The text of a DALI geometry; empty for null, which DALI writes as NaN. */
  static String geometry(BaseType type, Storage storage, Object array) throws UnfitValueException {
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      double number = Array.getDouble(array, i);
      if (Double.isNaN(number)) {
        return "";
      }
      numbers.add(number);
    }
    if (numbers.isEmpty()) {
      return "";
    }
    return Region.of(numbers).text(type, storage);
  }

  private static String element(@Nullable Object value) {
    if (value == null || value.equals(Float.NaN) || value.equals(Double.NaN)) {
      return "NULL";
    }
    return value instanceof String text ? quoted(text) : value.toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
