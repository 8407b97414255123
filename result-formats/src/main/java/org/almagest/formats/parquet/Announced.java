package org.almagest.formats.parquet;

import java.util.Objects;
import org.almagest.formats.encode.ElementType;
import org.almagest.schema.OutputColumn;
import org.almagest.schema.VoType;

/**
 * A column as the footer's VOTable announces it once all rows are written: text of any length as
 * text of the greatest length that occurred. Astropy makes objects of the former and then fails to
 * join them with Parquet's strings; to others it is all the same.
 */
final class Announced {
  /** One character would be a scalar (VOTable 1.5 section 2.2). */
  private static final int SHORTEST = 2;

  private Announced() {}

  static OutputColumn of(ColumnBuffer buffer) {
    OutputColumn column = buffer.column().column();
    return isText(buffer) && Objects.requireNonNullElse(column.vo().arraysize(), "").endsWith("*")
        ? bounded(column, length(buffer))
        : column;
  }

  /** The greatest length of the column's texts, in bytes, which are never fewer than characters. */
  static int length(ColumnBuffer buffer) {
    return Math.max(buffer.longest(), SHORTEST);
  }

  private static boolean isText(ColumnBuffer buffer) {
    return buffer.column().type() == ElementType.TEXT && !buffer.column().isList();
  }

  private static OutputColumn bounded(OutputColumn column, int length) {
    VoType vo = new VoType(column.vo().datatype(), Integer.toString(length), column.vo().xtype());
    return new OutputColumn(column.name(), column.type(), vo, column.description());
  }
}
