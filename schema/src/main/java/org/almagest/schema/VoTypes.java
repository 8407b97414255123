package org.almagest.schema;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The mapping of SQL types to VOTable's (ADQL 2.1 section 3, table 5). */
final class VoTypes {
  private VoTypes() {}

  static VoType of(ColumnType type) {
    VoType element = element(type);
    return type.isScalar() ? element : array(type, element);
  }

  private static VoType element(ColumnType type) {
    return switch (type.base()) {
      case BOOLEAN -> scalar("boolean");
      case SMALLINT -> scalar("short");
      case INTEGER -> scalar("int");
      case BIGINT -> scalar("long");
      case REAL -> scalar("float");
      case DOUBLE, NUMERIC -> scalar("double");
      case CHAR -> text(type, fixed(type.length()), null);
      case VARCHAR -> text(type, atMost(type.length()), null);
      case BINARY -> new VoType("unsignedByte", atMost(type.length()), null);
      case DATE -> new VoType("char", "10", "timestamp");
      case TIMESTAMP -> new VoType("char", "*", "timestamp");
      case TIME, INTERVAL -> new VoType("char", "*", null);
      case UUID -> new VoType("char", "36", "uuid");
      case JSON -> new VoType("unicodeChar", "*", "json");
      case POINT -> new VoType("double", "2", "point");
      case CIRCLE -> new VoType("double", "3", "circle");
      case POLYGON -> new VoType("double", "*", "polygon");
      case MOC -> new VoType("char", "*", "moc");
    };
  }

  private static VoType scalar(String datatype) {
    return new VoType(datatype, null, null);
  }

  private static VoType text(ColumnType type, @Nullable String arraysize, @Nullable String xtype) {
    return new VoType(type.unicode() ? "unicodeChar" : "char", arraysize, xtype);
  }

  /** A single character is a scalar: arraysize="1" is never written (VOTable 1.5 section 2.2). */
  private static @Nullable String fixed(@Nullable Integer length) {
    if (length == null) {
      return "*";
    }
    return length == 1 ? null : length.toString();
  }

  private static String atMost(@Nullable Integer length) {
    return length == null ? "*" : length + "*";
  }

  private static VoType array(ColumnType type, VoType element) {
    String dimensions =
        type.shape().stream().map(VoTypes::dimension).collect(Collectors.joining("x"));
    boolean strings = type.base().isText() || element.arraysize() != null;
    String arraysize = strings ? bounded(element.arraysize()) + "x" + dimensions : dimensions;
    return new VoType(element.datatype(), arraysize, element.xtype());
  }

  private static String dimension(int size) {
    return size == ColumnType.VARIABLE ? "*" : Integer.toString(size);
  }

  /** Only the last dimension may vary, so the strings of an array get a fixed width. */
  private static String bounded(@Nullable String arraysize) {
    if (arraysize == null) {
      return "1";
    }
    return arraysize.equals("*") ? "64" : arraysize.replace("*", "");
  }
}
