package org.almagest.schema;

import java.util.Objects;

/**
 * A column of a result: what the translator promises and the formats write.
 *
 * @param name as the user named it, or as generated; not necessarily unique
 * @param type its type; fixes the wire form (see {@link BaseType})
 * @param vo the type as VOTable says it: the catalogue's for a plain column, else {@link VoType#of}
 * @param description unit, UCD, utype and text, carried from the catalogue
 */
public record OutputColumn(String name, ColumnType type, VoType vo, Description description) {
  public OutputColumn {
    Objects.requireNonNull(name);
  }

  /** A computed column: no unit, no UCD. */
  public static OutputColumn of(String name, ColumnType type) {
    return new OutputColumn(name, type, VoType.of(type), Description.NONE);
  }
}
