package org.almagest.server.permissions;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.almagest.server.account.Need;

/**
 * A line of the matrix.
 *
 * @param endpoint what it is about
 * @param ask the path to ask for, with {@code {job}} and the like to be filled in
 * @param form what is sent along, to be filled in likewise; empty for nothing
 * @param need what the controller says that it needs
 */
record Row(Endpoint endpoint, String ask, String form, Need need, Map<Visitor, Cell> cells) {
  private static final int FIRST_CELL = 5;

  static Row parse(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != FIRST_CELL + Visitor.values().length) {
      throw new IllegalArgumentException(
          "%d columns instead of %d: %s"
              .formatted(columns.length, FIRST_CELL + Visitor.values().length, line));
    }
    return new Row(
        new Endpoint(columns[0], columns[1]),
        columns[2].equals("=") ? columns[1] : columns[2],
        columns[3].equals("-") ? "" : columns[3],
        Need.valueOf(columns[4].toUpperCase(Locale.ROOT)),
        cells(columns));
  }

  /** An equals sign stands for the cell to the left. */
  private static Map<Visitor, Cell> cells(String[] columns) {
    Map<Visitor, Cell> cells = new EnumMap<>(Visitor.class);
    int column = FIRST_CELL;
    String text = "";
    for (Visitor visitor : Visitor.values()) {
      text = columns[column].equals("=") ? text : columns[column];
      cells.put(visitor, Cell.parse(text));
      column++;
    }
    return cells;
  }

  Cell cell(Visitor visitor) {
    Cell cell = cells.get(visitor);
    if (cell == null) {
      throw new IllegalArgumentException("no cell for " + visitor);
    }
    return cell;
  }
}
