package org.almagest.formats.table.votable;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.almagest.formats.table.CopyText;
import org.almagest.formats.table.Limits;
import org.almagest.formats.table.UnfitValueException;
import org.almagest.formats.table.text.Region;
import org.almagest.formats.table.text.TextEncoder;
import org.almagest.schema.Column.Storage;
import org.almagest.schema.ColumnType;

/**
 * Encoders for COPY's text form: for types without a binary one, and for values that change their
 * type on the way.
 */
final class TextEncoders {
  private TextEncoders() {}

  static CellEncoder of(
      Cell cell, ColumnType target, List<Limits> limits, Storage geometries, CopyText out) {
    if (target.isArray()) {
      return () -> out.addText(array(cell));
    }
    if (cell instanceof Cell.Numbers numbers && isOutline(target)) {
      return () -> geometry(numbers, target, geometries, out);
    }
    TextEncoder encoder = TextEncoder.of(target, limits, geometries);
    return () -> {
      String text = first(cell);
      if (text.isEmpty()) {
        out.addNull();
      } else {
        encoder.encode(text, out);
      }
    };
  }

  private static boolean isOutline(ColumnType target) {
    return switch (target.base()) {
      case POINT, CIRCLE, POLYGON -> true;
      default -> false;
    };
  }

  private static void geometry(
      Cell.Numbers cell, ColumnType target, Storage geometries, CopyText out)
      throws UnfitValueException {
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < cell.count(); i++) {
      if (cell.isMissing(i)) {
        out.addNull();
        return;
      }
      numbers.add(cell.real(i));
    }
    if (numbers.isEmpty()) {
      out.addNull();
    } else {
      out.addPlain(Region.of(numbers).text(target.base(), geometries));
    }
  }

  private static String first(Cell cell) throws UnfitValueException {
    return switch (cell) {
      case Cell.Numbers numbers -> numbers.count() == 0 ? "" : numbers.word(0);
      case Cell.Truths truths -> truths.count() == 0 ? "" : truths.truth(0) ? "true" : "false";
      case Cell.Texts texts -> texts.text();
    };
  }

  /** {@code {1,2,NULL}}. */
  private static String array(Cell cell) throws UnfitValueException {
    StringJoiner joined = new StringJoiner(",", "{", "}");
    switch (cell) {
      case Cell.Numbers numbers -> {
        for (int i = 0; i < numbers.count(); i++) {
          joined.add(numbers.isMissing(i) ? "NULL" : numbers.word(i));
        }
      }
      case Cell.Truths truths -> {
        for (int i = 0; i < truths.count(); i++) {
          joined.add(truths.isMissing(i) ? "NULL" : truths.truth(i) ? "t" : "f");
        }
      }
      case Cell.Texts texts -> {
        for (int i = 0; i < texts.count(); i++) {
          texts.select(i);
          joined.add('"' + texts.text().replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        }
      }
    }
    return joined.toString();
  }
}
