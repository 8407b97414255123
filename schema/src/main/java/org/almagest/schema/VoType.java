package org.almagest.schema;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A type in the words of VOTable, as FIELD, TAP_SCHEMA.columns and VOSI tables print it (VOTable
 * 1.5 section 2, ADQL 2.1 section 3, TAP 1.1 section 4.3).
 *
 * @param datatype a VOTable primitive: {@code boolean unsignedByte short int long float double char
 *     unicodeChar}
 * @param arraysize VOTable shape syntax ({@code 12}, {@code 12*}, {@code *}, {@code 2x3*}), null
 *     for scalars
 * @param xtype DALI extended type, null if none
 */
public record VoType(String datatype, @Nullable String arraysize, @Nullable String xtype) {
  public VoType {
    Objects.requireNonNull(datatype);
  }

  /** The standard way to say {@code type} in a VOTable. */
  public static VoType of(ColumnType type) {
    return VoTypes.of(type);
  }

  public VoType withXtype(@Nullable String newXtype) {
    return new VoType(datatype, arraysize, newXtype);
  }
}
