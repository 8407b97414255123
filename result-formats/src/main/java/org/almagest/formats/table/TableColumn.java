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
 * @param vo the type in VOTable's words, as the file has it or else the standard one; fits {@code
 *     type}
 */
public record TableColumn(String name, ColumnType type, Description description, VoType vo) {
  public TableColumn {
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
    Objects.requireNonNull(description);
    Objects.requireNonNull(vo);
  }

  /** A column of the standard VOTable type. */
  public TableColumn(String name, ColumnType type, Description description) {
    this(name, type, description, VoType.of(type));
  }

  public TableColumn in(Frame frame) {
    return new TableColumn(name, type, description.in(frame), vo);
  }

  public TableColumn typed(ColumnType newType) {
    return new TableColumn(name, newType, description);
  }
}
