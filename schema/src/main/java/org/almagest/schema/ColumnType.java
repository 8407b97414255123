package org.almagest.schema;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column or of an expression.
 *
 * @param base what one element is
 * @param length for {@link BaseType#CHAR}, {@link BaseType#VARCHAR} and {@link BaseType#BINARY}:
 *     the (greatest) number of characters or bytes; null when unbounded, and for all other types
 * @param unicode for text: whether characters beyond ASCII may occur; VOTable 1.5 tells {@code
 *     char} from {@code unicodeChar} by it
 * @param shape empty for a scalar; else the dimensions of an array in VOTable's order (fastest
 *     first), where {@link #VARIABLE} is allowed as the last one
 */
public record ColumnType(
    BaseType base, @Nullable Integer length, boolean unicode, List<Integer> shape) {
  /** A dimension whose size differs from row to row. */
  public static final int VARIABLE = -1;

  public static final ColumnType BOOLEAN = of(BaseType.BOOLEAN);
  public static final ColumnType SMALLINT = of(BaseType.SMALLINT);
  public static final ColumnType INTEGER = of(BaseType.INTEGER);
  public static final ColumnType BIGINT = of(BaseType.BIGINT);
  public static final ColumnType REAL = of(BaseType.REAL);
  public static final ColumnType DOUBLE = of(BaseType.DOUBLE);
  public static final ColumnType NUMERIC = of(BaseType.NUMERIC);
  public static final ColumnType TEXT = of(BaseType.VARCHAR);
  public static final ColumnType UNICODE_TEXT =
      new ColumnType(BaseType.VARCHAR, null, true, List.of());
  public static final ColumnType TIMESTAMP = of(BaseType.TIMESTAMP);
  public static final ColumnType POINT = of(BaseType.POINT);
  public static final ColumnType CIRCLE = of(BaseType.CIRCLE);
  public static final ColumnType POLYGON = of(BaseType.POLYGON);

  public ColumnType {
    Objects.requireNonNull(base);
    shape = List.copyOf(shape);
    if (length != null && !base.isText() && base != BaseType.BINARY) {
      throw new IllegalArgumentException(base + " has no length");
    }
  }

  /** A scalar of unbounded length, ASCII if it is text. */
  public static ColumnType of(BaseType base) {
    return new ColumnType(base, null, false, List.of());
  }

  /** Text of at most {@code length} characters. */
  public static ColumnType varchar(@Nullable Integer length, boolean unicode) {
    return new ColumnType(BaseType.VARCHAR, length, unicode, List.of());
  }

  /** A one-dimensional array of variable length. */
  public static ColumnType arrayOf(BaseType base) {
    return new ColumnType(base, null, false, List.of(VARIABLE));
  }

  public boolean isArray() {
    return !shape.isEmpty();
  }

  public boolean isScalar() {
    return shape.isEmpty();
  }
}
