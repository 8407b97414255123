package org.almagest.formats.table.votable;

import java.util.Optional;
import org.almagest.formats.table.CopyBinary;
import org.almagest.formats.table.UnfitValueException;
import org.almagest.schema.ColumnType;

/**
 * An array in PostgreSQL's binary form, of one dimension whatever its shape.
 *
 * @param element adds the element of that place
 */
record ArrayEncoder(ArrayHead head, Count count, Element element, CopyBinary out)
    implements CellEncoder {
  /** How many elements there are. */
  @FunctionalInterface
  interface Count {
    int get();
  }

  /** Adds one element. */
  @FunctionalInterface
  interface Element {
    void add(int at) throws UnfitValueException;
  }

  /** The encoder; empty if elements like these go into such an array by text only. */
  static Optional<CellEncoder> of(Cell cell, ColumnType target, CopyBinary out) {
    return switch (cell) {
      case Cell.Numbers numbers ->
          number(numbers, target, out)
              .map(element -> new ArrayEncoder(head(target), numbers::count, element, out));
      case Cell.Truths truths ->
          truth(truths, target, out)
              .map(element -> new ArrayEncoder(head(target), truths::count, element, out));
      case Cell.Texts texts ->
          text(texts, target, out)
              .map(element -> new ArrayEncoder(head(target), texts::count, element, out));
    };
  }

  @Override
  public void encode() throws UnfitValueException {
    int elements = count.get();
    int value = head.start(elements, out);
    for (int i = 0; i < elements; i++) {
      element.add(i);
    }
    out.endValue(value);
  }

  private static ArrayHead head(ColumnType target) {
    return ArrayHead.of(target.base(), target.length() != null);
  }

  private static Optional<Element> number(Cell.Numbers cell, ColumnType target, CopyBinary out) {
    boolean whole = cell.datatype().isWhole();
    return Optional.ofNullable(
            switch (target.base()) {
              case SMALLINT, INTEGER, BIGINT -> whole ? whole(cell, target, out) : null;
              case REAL -> (Element) at -> out.addInt(Float.floatToRawIntBits(cell.single(at)));
              case DOUBLE -> (Element) at -> out.addLong(Double.doubleToRawLongBits(cell.real(at)));
              default -> null;
            })
        .map(element -> orNull(cell, element, out));
  }

  private static Element whole(Cell.Numbers cell, ColumnType target, CopyBinary out) {
    WholeRange range = WholeRange.of(target.base());
    return at -> range.add(range.checked(cell.whole(at)), out);
  }

  private static Element orNull(Cell.Numbers cell, Element element, CopyBinary out) {
    return at -> {
      if (cell.isMissing(at)) {
        out.addNull();
      } else {
        element.add(at);
      }
    };
  }

  private static Optional<Element> truth(Cell.Truths cell, ColumnType target, CopyBinary out) {
    return switch (target.base()) {
      case BOOLEAN ->
          Optional.of(at -> {
            if (cell.isMissing(at)) {
              out.addNull();
            } else {
              out.addBoolean(cell.truth(at));
            }
          });
      default -> Optional.empty();
    };
  }

  private static Optional<Element> text(Cell.Texts cell, ColumnType target, CopyBinary out) {
    return switch (target.base()) {
      case CHAR, VARCHAR ->
          Optional.of(at -> {
            cell.select(at);
            out.addBytes(cell.bytes(), cell.from(), cell.length());
          });
      default -> Optional.empty();
    };
  }
}
