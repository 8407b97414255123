package org.almagest.formats.encode;

import java.util.List;
import java.util.function.Function;
import org.almagest.formats.Row;
import org.almagest.formats.UnwritableValueException;
import org.almagest.schema.OutputColumn;

/** The encoders of all columns of a result. Belongs to one writer and one thread. */
public final class Cells {
  private final CellEncoder[] encoders;
  private final int[] widths;
  private final List<OutputColumn> columns;

  private Cells(List<OutputColumn> columns, Function<OutputColumn, CellEncoder> choice) {
    this.columns = columns;
    encoders = columns.stream().map(column -> chosen(column, choice)).toArray(CellEncoder[]::new);
    widths = columns.stream().mapToInt(Cells::width).toArray();
  }

  /**
   * For BINARY2.
   *
   * @throws IllegalArgumentException if a column's wire form does not fit its VOTable type
   */
  public static Cells binary(List<OutputColumn> columns) {
    return new Cells(columns, BinaryForms::of);
  }

  /**
   * For a format that writes text.
   *
   * @throws IllegalArgumentException if a column's wire form does not fit its VOTable type
   */
  public static Cells text(List<OutputColumn> columns, Dialect dialect) {
    return new Cells(columns, column -> TextForms.of(column, dialect));
  }

  private static CellEncoder chosen(
      OutputColumn column, Function<OutputColumn, CellEncoder> choice) {
    try {
      return choice.apply(column);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("column \"" + column.name() + "\": " + e.getMessage(), e);
    }
  }

  private static int width(OutputColumn column) {
    WireForm form = WireForm.of(column.type());
    return form.array() ? 0 : form.element().width();
  }

  public int count() {
    return encoders.length;
  }

  /** Writes a value that is not null. */
  public void encode(int column, Row row, ByteSink sink) {
    check(column, row);
    encoders[column].encode(row.buffer(), row.offset(column), row.length(column), sink);
  }

  /** Whether a value that is not null has as many bytes as its type. */
  public void check(int column, Row row) {
    int length = row.length(column);
    int width = widths[column];
    if (width != 0 && width != length) {
      throw new UnwritableValueException(
          "PostgreSQL sent %d bytes where %s has %d; the catalogue's type is not the table's"
              .formatted(length, columns.get(column).type().base(), width));
    }
  }

  /** {@code failure} with the column's name. */
  public UnwritableValueException named(UnwritableValueException failure, int column) {
    return failure.inColumn(columns.get(column).name());
  }
}
