package org.almagest.formats.table.votable;

import java.io.IOException;
import java.util.List;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.UnfitValueException;
import org.almagest.formats.table.ValueFault;

/** Where the reading of rows is, for messages. Not thread-safe. */
final class Place {
  private final List<VotableColumn> columns;
  private long row;
  private int column;

  Place(List<VotableColumn> columns) {
    this.columns = columns;
  }

  /** Goes to the start of the next row. */
  void startRow() {
    row++;
    column = 0;
  }

  /** Goes back from a row that is none. */
  void noRow() {
    row--;
  }

  void at(int newColumn) {
    column = newColumn;
  }

  long row() {
    return row;
  }

  /** A value that its column cannot hold. */
  BadTableException unfit(String value, UnfitValueException reason) {
    return ValueFault.unfit("row " + row, columns.get(column).name(), value.strip(), reason);
  }

  /** A file that cannot be read on from here. */
  BadTableException damaged(IOException cause) {
    String name = column < columns.size() ? ", column \"" + columns.get(column).name() + '"' : "";
    return new BadTableException(
        "row %d%s: the file cannot be read on from here (%s); it is cut short or damaged"
            .formatted(row, name, reason(cause)),
        cause);
  }

  /** A row with another number of values than there are columns. */
  BadTableException ragged(String found) {
    return new BadTableException(
        "row %d: %s values for %d columns".formatted(row, found, columns.size()));
  }

  /** A file that cannot be read on behind the rows, or that holds other rows than it says. */
  BadTableException broken(IOException cause) {
    return new BadTableException(
        "after row %d the file cannot be read on (%s); it is cut short or damaged"
            .formatted(row, reason(cause)),
        cause);
  }

  static String reason(IOException failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.toString() : message;
  }
}
