package org.almagest.it.lossless;

import java.io.IOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StoragePolicy;
import uk.ac.starlink.table.TableBuilder;
import uk.ac.starlink.table.Tables;
import uk.ac.starlink.util.ByteArrayDataSource;

/** The library of TOPCAT. */
record StilReader(Opening opening) implements Reader {
  /** A document as a table. */
  @FunctionalInterface
  interface Opening {
    StarTable open(byte[] document) throws IOException;
  }

  static StilReader of(TableBuilder builder) {
    return new StilReader(document ->
        builder.makeStarTable(
            new ByteArrayDataSource("result", document), false, StoragePolicy.PREFER_MEMORY));
  }

  @Override
  public String name() {
    return "STIL";
  }

  @Override
  public Seen read(byte[] document) throws IOException {
    StarTable table = Tables.randomTable(opening.open(document));
    List<String> names = new ArrayList<>();
    for (int i = 0; i < table.getColumnCount(); i++) {
      names.add(table.getColumnInfo(i).getName());
    }
    int[] shape = table.getColumnInfo(1).getShape();
    List<@Nullable Object> values = new ArrayList<>();
    for (long row = 0; row < table.getRowCount(); row++) {
      values.add(value(table.getCell(row, 1), shape));
    }
    return new Seen(names, values);
  }

  private static @Nullable Object value(@Nullable Object cell, int @Nullable [] shape) {
    if (cell == null) {
      return null;
    }
    return cell.getClass().isArray() ? nested(elements(cell), shape) : cell.toString();
  }

  private static List<@Nullable Object> elements(Object array) {
    List<@Nullable Object> elements = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      Object element = Array.get(array, i);
      elements.add(element == null ? null : element.toString());
    }
    return elements;
  }

  /** The first dimension is the one that runs fastest; the last is the list itself. */
  private static List<@Nullable Object> nested(
      List<@Nullable Object> flat, int @Nullable [] shape) {
    List<@Nullable Object> nested = flat;
    for (int i = 0; shape != null && i < shape.length - 1; i++) {
      List<@Nullable Object> lines = new ArrayList<>();
      for (int start = 0; start < nested.size(); start += shape[i]) {
        lines.add(nested.subList(start, start + shape[i]));
      }
      nested = lines;
    }
    return nested;
  }
}
