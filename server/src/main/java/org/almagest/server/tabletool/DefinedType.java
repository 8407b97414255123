package org.almagest.server.tabletool;

import java.util.Locale;
import org.almagest.server.http.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * A type in VOTable's words.
 *
 * @param arraysize null for a scalar
 * @param xtype null for none
 */
record DefinedType(String datatype, @Nullable String arraysize, @Nullable String xtype) {
  /** Of a {@code vs:VOTableType}. */
  static DefinedType of(@Nullable String word, @Nullable String arraysize, @Nullable String xtype) {
    if (word == null) {
      throw TableDefinition.bad("a dataType of the table is empty");
    }
    return new DefinedType(word, arraysize, xtype);
  }

  /** Of a {@code vs:TAPType}, as TAP 1.0 section 2.5 maps them. */
  static DefinedType ofTap(@Nullable String word, @Nullable String size) {
    String folded = word == null ? "" : word.toUpperCase(Locale.ROOT).replaceFirst("^ADQL:", "");
    return switch (folded) {
      case "BOOLEAN" -> scalar("boolean");
      case "SMALLINT" -> scalar("short");
      case "INTEGER" -> scalar("int");
      case "BIGINT" -> scalar("long");
      case "REAL" -> scalar("float");
      case "DOUBLE" -> scalar("double");
      case "CHAR" -> new DefinedType("char", size == null ? "1" : size, null);
      case "VARCHAR" -> new DefinedType("char", size == null ? "*" : size + "*", null);
      case "CLOB" -> new DefinedType("char", "*", null);
      case "BINARY" -> new DefinedType("unsignedByte", size == null ? "1" : size, null);
      case "VARBINARY" -> new DefinedType("unsignedByte", size == null ? "*" : size + "*", null);
      case "BLOB" -> new DefinedType("unsignedByte", "*", null);
      case "TIMESTAMP" -> new DefinedType("char", "*", "timestamp");
      case "POINT" -> new DefinedType("double", "2", "point");
      case "CIRCLE" -> new DefinedType("double", "3", "circle");
      case "POLYGON", "REGION" -> new DefinedType("double", "*", "polygon");
      default ->
          throw TableDefinition.bad(
              "the dataType %s of TAP is not known; use BOOLEAN, SMALLINT, INTEGER, BIGINT, REAL,"
                      .formatted(Excerpt.quoted(folded))
                  + " DOUBLE, CHAR, VARCHAR, CLOB, BLOB, TIMESTAMP, POINT, CIRCLE or POLYGON");
    };
  }

  private static DefinedType scalar(String datatype) {
    return new DefinedType(datatype, null, null);
  }
}
