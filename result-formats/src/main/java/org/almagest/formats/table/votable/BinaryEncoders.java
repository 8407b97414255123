package org.almagest.formats.table.votable;

import java.util.List;
import java.util.Optional;
import org.almagest.formats.table.CopyBinary;
import org.almagest.formats.table.Limits;
import org.almagest.formats.table.TypeWord;
import org.almagest.formats.table.UnfitValueException;
import org.almagest.formats.table.text.Numeral;
import org.almagest.schema.ColumnType;

/** Encoders for COPY's binary form, where a value of the file goes into a type as it is. */
final class BinaryEncoders {
  private BinaryEncoders() {}

  /** The encoder; empty if values like these go into such a type by text only. */
  static Optional<CellEncoder> of(
      Cell cell, ColumnType target, List<Limits> limits, CopyBinary out) {
    if (target.isArray()) {
      return ArrayEncoder.of(cell, target, out);
    }
    return switch (cell) {
      case Cell.Numbers numbers -> number(numbers, target, limits, out);
      case Cell.Truths truths -> truth(truths, target, out);
      case Cell.Texts texts -> text(texts, target, out);
    };
  }

  private static Optional<CellEncoder> number(
      Cell.Numbers cell, ColumnType target, List<Limits> limits, CopyBinary out) {
    String no = "is not " + TypeWord.article(target);
    boolean whole = cell.datatype().isWhole();
    return Optional.ofNullable(
        switch (target.base()) {
          case SMALLINT, INTEGER, BIGINT -> whole ? whole(cell, target, limits, out) : null;
          case REAL -> () -> out.addInt(Float.floatToRawIntBits(single(cell, limits, no)));
          case DOUBLE ->
              () -> {
                double number = cell.real(0);
                check(number, limits);
                out.addLong(Double.doubleToRawLongBits(number));
              };
          case POINT, CIRCLE, POLYGON -> new GeometryEncoder(cell, target.base(), out);
          case BOOLEAN,
              NUMERIC,
              CHAR,
              VARCHAR,
              BINARY,
              DATE,
              TIME,
              TIMESTAMP,
              INTERVAL,
              UUID,
              JSON,
              MOC ->
              null;
        });
  }

  private static CellEncoder whole(
      Cell.Numbers cell, ColumnType target, List<Limits> limits, CopyBinary out) {
    WholeRange range = WholeRange.of(target.base());
    return () -> {
      long number = range.checked(cell.whole(0));
      check((double) number, limits);
      range.add(number, out);
    };
  }

  /** A double that is finite must not become an infinite float. */
  static float single(Cell.Numbers cell, List<Limits> limits, String no)
      throws UnfitValueException {
    float number = cell.single(0);
    if (Float.isInfinite(number) && Double.isFinite(cell.real(0))) {
      throw new UnfitValueException(no + ": it is too great, a double would hold it");
    }
    check(number, limits);
    return number;
  }

  private static Optional<CellEncoder> truth(Cell.Truths cell, ColumnType target, CopyBinary out) {
    return switch (target.base()) {
      case BOOLEAN -> Optional.of(() -> out.addBoolean(cell.truth(0)));
      case SMALLINT -> Optional.of(() -> out.addShort(cell.truth(0) ? 1 : 0));
      default -> Optional.empty();
    };
  }

  private static Optional<CellEncoder> text(Cell.Texts cell, ColumnType target, CopyBinary out) {
    String no = "is not " + TypeWord.article(target);
    return Optional.ofNullable(
        switch (target.base()) {
          case CHAR, VARCHAR -> characters(cell, target, out);
          case TIMESTAMP ->
              orBlank(cell, out, () -> out.addLong(Numeral.microseconds(cell.text().strip(), no)));
          case DATE -> orBlank(cell, out, () -> out.addInt(Numeral.days(cell.text().strip(), no)));
          default -> null;
        });
  }

  private static CellEncoder characters(Cell.Texts cell, ColumnType target, CopyBinary out) {
    Integer length = target.length();
    int most = length == null ? Integer.MAX_VALUE : length;
    return () -> {
      if (cell.length() > most && cell.text().codePoints().count() > most) {
        throw new UnfitValueException("is longer than the %d characters stated".formatted(most));
      }
      out.addBytes(cell.bytes(), cell.from(), cell.length());
    };
  }

  private static CellEncoder orBlank(Cell.Texts cell, CopyBinary out, CellEncoder encoder) {
    return () -> {
      if (cell.text().isBlank()) {
        out.addNull();
      } else {
        encoder.encode();
      }
    };
  }

  private static void check(double number, List<Limits> limits) throws UnfitValueException {
    for (Limits limit : limits) {
      limit.check(number);
    }
  }
}
