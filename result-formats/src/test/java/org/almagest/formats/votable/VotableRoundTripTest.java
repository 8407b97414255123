package org.almagest.formats.votable;

import static org.almagest.formats.Cell.none;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.almagest.formats.Cell;
import org.almagest.formats.Result;
import org.almagest.formats.ResultFormat;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.ac.starlink.table.StarTable;

/** What is written is read back by STIL; in both serialisations. */
class VotableRoundTripTest {
  static List<ResultFormat> serialisations() {
    return List.of(VotableFormats.BINARY2, VotableFormats.TABLEDATA, VotableFormats.BINARY);
  }

  /** BINARY has only numbers to tell nulls by. */
  @Test
  void theLeastIntegerIsNullInBinary() throws IOException {
    Result result =
        new Result()
            .column("s", ColumnType.SMALLINT)
            .column("b", ColumnType.SMALLINT, "unsignedByte", null)
            .row(Cell.int2(Short.MIN_VALUE), Cell.int2(255))
            .row(none(), none());

    StarTable table = Reading.votable(result.as(VotableFormats.BINARY));

    assertThat(table.getRow(0)).containsOnlyNulls();
    assertThat(table.getRow(1)).containsOnlyNulls();
    assertThat(result.textAs(VotableFormats.BINARY))
        .contains("<VALUES null=\"-32768\"/>")
        .contains("<VALUES null=\"255\"/>");
  }

  static List<ResultFormat> withFlagsForNulls() {
    return List.of(VotableFormats.BINARY2, VotableFormats.TABLEDATA, VotableFormats.VERSION_1_5);
  }

  @ParameterizedTest
  @MethodSource("withFlagsForNulls")
  void extremeNumbers(ResultFormat format) throws IOException {
    short s = Short.MIN_VALUE;
    int i = Integer.MIN_VALUE;
    long l = Long.MIN_VALUE;
    Result result =
        columnsOfNumbers()
            .row(numbers(true, s, i, l, Float.MIN_VALUE, Double.MIN_VALUE))
            .row(numbers(false, ~s, ~i, ~l, Float.MAX_VALUE, Double.MAX_VALUE));

    StarTable table = Reading.votable(result.as(format));

    assertThat(table.getRow(0)).containsExactly(true, s, i, l, Float.MIN_VALUE, Double.MIN_VALUE);
    assertThat(table.getRow(1))
        .containsExactly(false, (short) ~s, ~i, ~l, Float.MAX_VALUE, Double.MAX_VALUE);
  }

  @ParameterizedTest
  @MethodSource("serialisations")
  void infiniteNumbersAndNulls(ResultFormat format) throws IOException {
    Result result =
        columnsOfNumbers()
            .row(numbers(true, 0, 0, 0, Float.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY))
            .row(numbers(true, -1, 10, 99, Float.POSITIVE_INFINITY, Double.POSITIVE_INFINITY))
            .row(none(), none(), none(), none(), none(), none())
            .row(numbers(true, 7, 100, 1000, 0.1f, -0.0));

    StarTable table = Reading.votable(result.as(format));

    assertThat(table.getRow(0))
        .containsExactly(true, (short) 0, 0, 0L, Float.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
    assertThat(table.getRow(1))
        .containsExactly(
            true, (short) -1, 10, 99L, Float.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    assertThat(table.getRow(2)).containsOnlyNulls();
    assertThat(table.getRow(3)).containsExactly(true, (short) 7, 100, 1000L, 0.1f, -0.0);
    assertThat(table.getRowCount()).isEqualTo(4);
  }

  private static Result columnsOfNumbers() {
    return new Result()
        .column("b", ColumnType.BOOLEAN)
        .column("s", ColumnType.SMALLINT)
        .column("i", ColumnType.INTEGER)
        .column("l", ColumnType.BIGINT)
        .column("f", ColumnType.REAL)
        .column("d", ColumnType.DOUBLE);
  }

  private static byte[][] numbers(boolean b, int s, int i, long l, float f, double d) {
    return new byte[][] {
      Cell.bool(b), Cell.int2(s), Cell.int4(i), Cell.int8(l), Cell.float4(f), Cell.float8(d)
    };
  }

  @ParameterizedTest
  @MethodSource("serialisations")
  void notANumberIsNotNull(ResultFormat format) throws IOException {
    Result result =
        new Result().column("d", ColumnType.DOUBLE).row(Cell.float8(Double.NaN)).row(none());
    assertThat(Reading.votable(result.as(format)).getRowCount()).isEqualTo(2);
    assertThat(result.textAs(VotableFormats.TABLEDATA))
        .contains("<TR><TD>NaN</TD></TR>\n<TR><TD></TD></TR>\n");
  }

  @ParameterizedTest
  @MethodSource("serialisations")
  void text(ResultFormat format) throws IOException {
    Result result =
        new Result()
            .column("ascii", ColumnType.TEXT)
            .column("fixed", new ColumnType(BaseType.CHAR, 4, false, List.of()))
            .column("bounded", ColumnType.varchar(9, false))
            .column("unicode", ColumnType.UNICODE_TEXT)
            .column("one", ColumnType.TEXT, "char", null)
            .row(texts("a <b> & \"c\" ]]>", "ab", "x", "\u00E9\u4E2D \uD83D\uDE00 \uFFFF", "y"))
            .row(texts("caf\u00E9 \uD83D\uDE00!", "abcd", "", "\t\r\n", "z"))
            .row(none(), none(), none(), none(), none());

    StarTable table = Reading.votable(result.as(format));

    String noncharacter = format.equals(VotableFormats.TABLEDATA) ? "\uFFFD" : "\uFFFF";
    assertThat(strings(table, 0))
        .containsExactly(
            "a <b> & \"c\" ]]>", "ab", "x", "\u00E9\u4E2D \uD83D\uDE00 " + noncharacter, "y");
    assertThat(strings(table, 1)).containsExactly("caf? ?!", "abcd", "", "\t\r\n", "z");
    assertThat(strings(table, 2)).containsOnly("");
  }

  private static byte[][] texts(String... values) {
    byte[][] cells = new byte[values.length][];
    for (int i = 0; i < values.length; i++) {
      cells[i] = Cell.text(values[i]);
    }
    return cells;
  }

  /** Null, the empty string and a single blank look alike in some of the forms. */
  private static List<String> strings(StarTable table, long row) throws IOException {
    return Arrays.stream(table.getRow(row)).map(VotableRoundTripTest::string).toList();
  }

  private static String string(@Nullable Object cell) {
    return cell == null || cell.equals('\0') || cell.equals(' ') ? "" : cell.toString();
  }

  @ParameterizedTest
  @MethodSource("serialisations")
  void arrays(ResultFormat format) throws IOException {
    Result result =
        new Result()
            .column("doubles", ColumnType.arrayOf(BaseType.DOUBLE))
            .column("ints", ColumnType.arrayOf(BaseType.INTEGER))
            .column("matrix", new ColumnType(BaseType.SMALLINT, null, false, List.of(3, 2)))
            .column("flags", ColumnType.arrayOf(BaseType.BOOLEAN))
            .column("names", ColumnType.arrayOf(BaseType.VARCHAR), "char", "5x*")
            .column("bytes", ColumnType.of(BaseType.BINARY))
            .column("point", ColumnType.POINT)
            .column("floats", ColumnType.arrayOf(BaseType.REAL))
            .row(
                Cell.doubles(1.5, Double.NaN, Double.NEGATIVE_INFINITY),
                Cell.array(
                    Cell.INT4, List.of(3), new byte[][] {Cell.int4(5), none(), Cell.int4(-7)}),
                matrix(),
                Cell.array(Cell.BOOL, List.of(2), new byte[][] {Cell.bool(true), Cell.bool(false)}),
                Cell.array(Cell.TEXT, List.of(3), texts("ab", "a<c>e", "\uD83D\uDE00")),
                new byte[] {0, (byte) 255, 65},
                Cell.doubles(359.5, -90),
                Cell.array(Cell.FLOAT8, List.of(2), new byte[][] {Cell.float8(0.25), none()}))
            .row(none(), none(), none(), none(), none(), none(), none(), none());

    Object[] row = Reading.votable(result.as(format)).getRow(0);

    assertThat(row[0]).isEqualTo(new double[] {1.5, Double.NaN, Double.NEGATIVE_INFINITY});
    assertThat(row[1]).isEqualTo(new int[] {5, Integer.MIN_VALUE, -7});
    assertThat(row[2]).isEqualTo(new short[] {1, 2, 3, 4, 5, 6});
    assertThat(row[3]).isEqualTo(new boolean[] {true, false});
    assertThat((String[]) row[4]).extracting(String::strip).containsExactly("ab", "a<c>e", "?");
    assertThat(row[5]).isEqualTo(new short[] {0, 255, 65});
    assertThat(row[6]).isEqualTo(new double[] {359.5, -90});
    assertThat(row[7]).isEqualTo(new float[] {0.25f, Float.NaN});
    assertThat(Reading.votable(result.as(format)).getRowCount()).isEqualTo(2);
  }

  /** Two lines of three: in PostgreSQL [2][3], in VOTable 3x2, in memory the same. */
  private static byte[] matrix() {
    byte[][] elements = new byte[6][];
    for (int i = 0; i < 6; i++) {
      elements[i] = Cell.int2(i + 1);
    }
    return Cell.array(Cell.INT2, List.of(2, 3), elements);
  }

  @ParameterizedTest
  @MethodSource("serialisations")
  void noRows(ResultFormat format) throws IOException {
    StarTable table =
        Reading.votable(
            new Result().column("a", ColumnType.INTEGER).column("t", ColumnType.TEXT).as(format));
    assertThat(table.getRowCount()).isZero();
    assertThat(table.getColumnInfo(1).getName()).isEqualTo("t");
  }

  @ParameterizedTest
  @MethodSource("serialisations")
  void times(ResultFormat format) throws IOException {
    Result result =
        new Result()
            .column("t", ColumnType.TIMESTAMP)
            .column("d", ColumnType.of(BaseType.DATE))
            .row(Cell.int8(-1), Cell.int4(-1))
            .row(Cell.int8(Long.MAX_VALUE), Cell.int4(Integer.MIN_VALUE));

    StarTable table = Reading.votable(result.as(format));

    assertThat(table.getRow(0)).containsExactly("1999-12-31T23:59:59.999999", "1999-12-31");
    assertThat(table.getCell(1, 0)).isEqualTo("infinity");
  }

  @ParameterizedTest
  @MethodSource("serialisations")
  void numbersOfOtherWidthThanAnnounced(ResultFormat format) throws IOException {
    Result result =
        new Result()
            .column("float", ColumnType.DOUBLE, "float", null)
            .column("double", ColumnType.REAL, "double", null)
            .column("byte", ColumnType.SMALLINT, "unsignedByte", null)
            .column("long", ColumnType.NUMERIC, "long", "1")
            .column("int", ColumnType.BIGINT, "int", null)
            .column("text", ColumnType.INTEGER, "char", "*")
            .column("stc", ColumnType.POINT, "unicodeChar", "*")
            .row(
                Cell.float8(0.1),
                Cell.float4(0.5f),
                Cell.int2(200),
                Cell.numeric("1000000000000000"),
                Cell.int8(-12),
                Cell.int4(-45),
                Cell.doubles(1, 2));

    assertThat(Reading.votable(result.as(format)).getRow(0))
        .containsExactly(0.1f, 0.5, (short) 200, 1_000_000_000_000_000L, -12, "-45", "1.0 2.0");
  }
}
