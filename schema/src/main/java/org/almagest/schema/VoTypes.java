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
      case CHAR -> text(type, fixed(type), null);
      case VARCHAR -> text(type, atMost(type.length()), null);
      case BINARY -> new VoType("unsignedByte", atMost(type.length()), null);
      case DATE, TIMESTAMP -> new VoType("char", "*", "timestamp");
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

  /**
   * A single character is a scalar: arraysize="1" is never written (VOTable 1.5 section 2.2). A
   * character beyond UCS-2 takes two places, so only ASCII has a fixed number of them.
   */
  private static @Nullable String fixed(ColumnType type) {
    @Nullable Integer length = type.length();
    if (length == null || type.unicode()) {
      return atMost(length);
    }
    return length == 1 ? null : length.toString();
  }

  private static String atMost(@Nullable Integer length) {
    return length == null ? "*" : length + "*";
  }

  private static VoType array(ColumnType type, VoType element) {
    if (isList(type.base())) {
      return new VoType(listDatatype(type), "*", "json");
    }
    String dimensions =
        type.shape().stream().map(VoTypes::dimension).collect(Collectors.joining("x"));
    String arraysize = element.arraysize();
    String whole = arraysize == null ? dimensions : arraysize.replace("*", "") + "x" + dimensions;
    return new VoType(element.datatype(), whole, element.xtype());
  }

  private static String dimension(int size) {
    return size == ColumnType.VARIABLE ? "*" : Integer.toString(size);
  }

  /**
   * Whether an array of it is written as a JSON list (DALI 1.2 section 3.16): only the last
   * dimension of VOTable's arrays may vary, so text of any length would be cut, a null would look
   * like the empty string, and astropy does not read arrays of text at all.
   */
  private static boolean isList(BaseType base) {
    return switch (base) {
      case CHAR, VARCHAR, BINARY, DATE, TIME, TIMESTAMP, INTERVAL, UUID, JSON, MOC -> true;
      case BOOLEAN, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, NUMERIC, POINT, CIRCLE, POLYGON ->
          false;
    };
  }

  private static String listDatatype(ColumnType type) {
    return type.unicode() || type.base() == BaseType.JSON ? "unicodeChar" : "char";
  }
}
