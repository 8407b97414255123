package org.almagest.formats.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** Types as people write them in a columns file: VOTable's words and SQL's. */
public final class TypeWord {
  /** The words, for messages. */
  public static final String KNOWN =
      "boolean, short, int, long, float, double, char, char(n), text, text(unicode), unicodeChar,"
          + " date, timestamp, point, circle, polygon, moc";

  private static final Pattern FORM =
      Pattern.compile("(?:adql:)?([a-z0-9_ ]+?)\\s*(?:\\(\\s*([a-z0-9*]+)\\s*\\))?");

  private TypeWord() {}

  /** The type that {@code word} names, in any case; empty if it names none. */
  public static Optional<ColumnType> parse(String word) {
    Matcher form = FORM.matcher(word.strip().toLowerCase(Locale.ROOT));
    return form.matches()
        ? Optional.ofNullable(type(form.group(1), form.group(2)))
        : Optional.empty();
  }

  /** What a value of the type is called in a message: "a double". */
  public static String article(ColumnType type) {
    String word = name(type.base());
    return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
  }

  private static @Nullable ColumnType type(String word, @Nullable String argument) {
    return switch (word) {
      case "boolean", "bool", "logical" -> ColumnType.BOOLEAN;
      case "short", "smallint", "unsignedbyte", "int16", "int2", "byte" -> ColumnType.SMALLINT;
      case "int", "integer", "int32", "int4" -> ColumnType.INTEGER;
      case "long", "bigint", "int64", "int8" -> ColumnType.BIGINT;
      case "float", "real", "float32", "float4" -> ColumnType.REAL;
      case "double", "double precision", "float64", "float8" -> ColumnType.DOUBLE;
      case "char", "character" -> text(BaseType.CHAR, argument == null ? "1" : argument, false);
      case "text", "string", "varchar", "clob" -> text(BaseType.VARCHAR, argument, false);
      case "unicodechar" -> text(BaseType.VARCHAR, argument, true);
      case "date" -> ColumnType.of(BaseType.DATE);
      case "timestamp", "datetime" -> ColumnType.TIMESTAMP;
      case "point" -> ColumnType.POINT;
      case "circle" -> ColumnType.CIRCLE;
      case "polygon", "region" -> ColumnType.POLYGON;
      case "moc" -> ColumnType.of(BaseType.MOC);
      default -> null;
    };
  }

  private static @Nullable ColumnType text(
      BaseType base, @Nullable String argument, boolean unicode) {
    if (argument == null || argument.equals("*")) {
      return ColumnType.varchar(null, unicode);
    }
    if (argument.equals("unicode")) {
      return ColumnType.UNICODE_TEXT;
    }
    boolean bounded = argument.matches("[1-9][0-9]{0,6}");
    return bounded ? new ColumnType(base, Integer.valueOf(argument), unicode, List.of()) : null;
  }

  private static String name(BaseType base) {
    return switch (base) {
      case SMALLINT -> "short";
      case INTEGER -> "int";
      case BIGINT -> "long";
      case REAL -> "float";
      case CHAR, VARCHAR -> "text";
      case BOOLEAN,
          DOUBLE,
          NUMERIC,
          BINARY,
          DATE,
          TIME,
          TIMESTAMP,
          INTERVAL,
          UUID,
          JSON,
          POINT,
          CIRCLE,
          POLYGON,
          MOC ->
          base.name().toLowerCase(Locale.ROOT);
    };
  }
}
