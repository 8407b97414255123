package org.almagest.formats.table;

import java.util.Objects;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Description;
import org.almagest.schema.Frame;
import org.almagest.schema.VoType;

/**
 * A column of a table that somebody brought.
 *
 * @param name as the file spells it, made unique by the reader
 * @param type what its values are
 * @param description unit, UCD, utype and text as far as the file or the columns file tell
 */
public record TableColumn(String name, ColumnType type, Description description) {
  public TableColumn {
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
    Objects.requireNonNull(description);
  }

  /** The type in VOTable's words. */
  public VoType vo() {
    return VoType.of(type);
  }

  public TableColumn in(Frame frame) {
    return new TableColumn(name, type, description.in(frame));
  }

  public TableColumn typed(ColumnType newType) {
    return new TableColumn(name, newType, description);
  }
}
