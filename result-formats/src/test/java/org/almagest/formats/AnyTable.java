package org.almagest.formats;

import static org.almagest.formats.Cell.none;

import java.util.List;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Description;
import org.almagest.schema.OutputColumn;
import org.almagest.schema.VoType;

/** Results that the tests of several formats write. */
public final class AnyTable {
  /** A character beyond the Basic Multilingual Plane. */
  public static final String STAR = "\uD83C\uDF1F";

  private AnyTable() {}

  /** Scalars: usual values, the ends of their ranges, nulls. */
  public static Result scalars() {
    return numberColumns()
        .column("text", ColumnType.UNICODE_TEXT)
        .column("time", ColumnType.TIMESTAMP)
        .row(row(true, -7, 8, 1L << 53, 0.1f, 0.1, "a \"b\", 'c' <d> & e\\f", 0))
        .row(row(false, 0, 0, -1, -0f, 1e300, "line\nand\ttab", -1))
        .row(
            row(
                true,
                Short.MAX_VALUE,
                Integer.MAX_VALUE,
                Long.MAX_VALUE,
                Float.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                "\u00E9" + STAR,
                123_456))
        .row(none(), none(), none(), none(), none(), none(), none(), none());
  }

  private static Result numberColumns() {
    return new Result()
        .column("b", ColumnType.BOOLEAN)
        .column("s", ColumnType.SMALLINT)
        .column("i", ColumnType.INTEGER)
        .column("l", ColumnType.BIGINT)
        .column("f", ColumnType.REAL)
        .column("d", ColumnType.DOUBLE);
  }

  private static byte[][] row(
      boolean b, int s, int i, long l, float f, double d, String text, long time) {
    return new byte[][] {
      Cell.bool(b),
      Cell.int2(s),
      Cell.int4(i),
      Cell.int8(l),
      Cell.float4(f),
      Cell.float8(d),
      Cell.text(text),
      Cell.int8(time)
    };
  }

  /** Arrays of varying and of fixed size, bytes, a point, lists of text; the last row is nulls. */
  public static Result arrays() {
    return new Result()
        .column("doubles", ColumnType.arrayOf(BaseType.DOUBLE))
        .column("ints", ColumnType.arrayOf(BaseType.INTEGER))
        .column("matrix", new ColumnType(BaseType.SMALLINT, null, false, List.of(3, 2)))
        .column("flags", ColumnType.arrayOf(BaseType.BOOLEAN))
        .column("names", new ColumnType(BaseType.VARCHAR, 9, true, List.of(ColumnType.VARIABLE)))
        .column("bytes", ColumnType.of(BaseType.BINARY))
        .column("point", ColumnType.POINT)
        .row(
            Cell.doubles(1.5, -2),
            Cell.array(Cell.INT4, List.of(2), new byte[][] {Cell.int4(5), Cell.int4(-7)}),
            matrix(),
            Cell.array(Cell.BOOL, List.of(2), new byte[][] {Cell.bool(true), Cell.bool(false)}),
            Cell.array(Cell.TEXT, List.of(2), new byte[][] {Cell.text("a\"b"), Cell.text("")}),
            new byte[] {0, (byte) 255, 65},
            Cell.doubles(359.5, -90))
        .row(
            Cell.doubles(),
            Cell.array(Cell.INT4, List.of(), new byte[][] {}),
            matrix(),
            Cell.array(Cell.BOOL, List.of(), new byte[][] {}),
            Cell.array(Cell.TEXT, List.of(), new byte[][] {}),
            new byte[] {},
            Cell.doubles(0, 0))
        .row(none(), none(), none(), none(), none(), none(), none());
  }

  private static byte[] matrix() {
    byte[][] elements = new byte[6][];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = Cell.int2(i + 1);
    }
    return Cell.array(Cell.INT2, List.of(2, 3), elements);
  }

  /** One column with everything that can be said of it; one row. */
  public static Result described() {
    Description description =
        new Description("deg", "pos.eq.ra;meta.main", "char:a.b", "It's \"long\" <b>. ".repeat(8));
    return new Result()
        .column(
            new OutputColumn(
                "ra, of \"it\"",
                ColumnType.DOUBLE,
                new VoType("double", null, "longitude"),
                description))
        .info("QUERY", "SELECT 'a' --> b\nFROM \u00E9 WHERE " + "x = 1 AND ".repeat(12))
        .row(Cell.float8(0.5));
  }
}
