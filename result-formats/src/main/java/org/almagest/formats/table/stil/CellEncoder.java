package org.almagest.formats.table.stil;

import java.util.List;
import org.almagest.formats.table.CopyText;
import org.almagest.formats.table.Limits;
import org.almagest.formats.table.UnfitValueException;
import org.almagest.formats.table.text.TextEncoder;
import org.almagest.schema.Column.Storage;
import org.almagest.schema.ColumnType;

/** Puts one of STIL's values into a row. */
@FunctionalInterface
interface CellEncoder {
  /** Adds {@code value}, which is not null. */
  void encode(Object value, CopyText out) throws UnfitValueException;

  /** The encoder for a column, chosen once. */
  static CellEncoder of(StilColumn column, List<Limits> limits, int index, Storage geometries) {
    ColumnType type = column.column().type();
    List<Limits> own = limits.stream().filter(limit -> limit.column() == index).toList();
    if (type.isArray()) {
      return (value, out) -> out.addText(ArrayText.of(value));
    }
    return switch (type.base()) {
      case BOOLEAN, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE ->
          column.isStated() || !own.isEmpty()
              ? byText(column, own, geometries)
              : CellEncoder::plain;
      case POINT, CIRCLE, POLYGON ->
          column.isStated()
              ? byText(column, own, geometries)
              : (value, out) -> geometry(type, geometries, value, out);
      case NUMERIC, CHAR, VARCHAR, BINARY, DATE, TIME, TIMESTAMP, INTERVAL, UUID, JSON, MOC ->
          byText(column, own, geometries);
    };
  }

  /** The empty string is null, as VOTable and FITS cannot tell them apart. */
  private static CellEncoder byText(StilColumn column, List<Limits> limits, Storage geometries) {
    TextEncoder encoder = TextEncoder.of(column.column().type(), limits, geometries);
    return (value, out) -> {
      String text = value.toString();
      column.sawText(text);
      if (text.isEmpty()) {
        out.addNull();
      } else {
        encoder.encode(text, out);
      }
    };
  }

  private static void plain(Object value, CopyText out) {
    boolean missing = value instanceof Number number && Double.isNaN(number.doubleValue());
    if (missing) {
      out.addNull();
    } else {
      out.addPlain(value.toString());
    }
  }

  private static void geometry(ColumnType type, Storage geometries, Object value, CopyText out)
      throws UnfitValueException {
    String region = ArrayText.geometry(type.base(), geometries, value);
    if (region.isEmpty()) {
      out.addNull();
    } else {
      out.addPlain(region);
    }
  }
}
