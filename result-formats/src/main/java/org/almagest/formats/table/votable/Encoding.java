package org.almagest.formats.table.votable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almagest.formats.table.CopyBinary;
import org.almagest.formats.table.CopyBuffer;
import org.almagest.formats.table.CopyText;
import org.almagest.formats.table.Limits;
import org.almagest.schema.Column.Storage;

/**
 * How the columns' values go to PostgreSQL: all in COPY's binary form if they can, else all in its
 * text form.
 *
 * @param encoders one for each column
 */
record Encoding(CopyBuffer out, List<CellEncoder> encoders) {
  /** The best way for these cells. */
  static Encoding of(
      List<VotableColumn> columns, List<Cell> cells, List<Limits> limits, Storage geometries) {
    return binary(columns, cells, limits, geometries)
        .orElseGet(() -> text(columns, cells, limits, geometries));
  }

  /** Whether the columns' values can all go in binary form. */
  static boolean isBinary(List<VotableColumn> columns, List<Cell> cells, Storage geometries) {
    return binary(columns, cells, List.of(), geometries).isPresent();
  }

  private static Optional<Encoding> binary(
      List<VotableColumn> columns, List<Cell> cells, List<Limits> limits, Storage geometries) {
    CopyBinary out = new CopyBinary();
    List<CellEncoder> encoders = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      VotableColumn column = columns.get(i);
      Optional<CellEncoder> encoder =
          column.isOutline() && geometries == Storage.PG_SPHERE
              ? Optional.empty()
              : BinaryEncoders.of(cells.get(i), column.type(), of(i, limits), out);
      if (encoder.isEmpty()) {
        return Optional.empty();
      }
      encoders.add(encoder.get());
    }
    return Optional.of(new Encoding(out, encoders));
  }

  private static Encoding text(
      List<VotableColumn> columns, List<Cell> cells, List<Limits> limits, Storage geometries) {
    CopyText out = new CopyText();
    List<CellEncoder> encoders = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      encoders.add(
          TextEncoders.of(cells.get(i), columns.get(i).type(), of(i, limits), geometries, out));
    }
    return new Encoding(out, encoders);
  }

  static List<Limits> of(int column, List<Limits> limits) {
    return limits.stream().filter(limit -> limit.column() == column).toList();
  }
}
