package org.almagest.formats;

import static org.almagest.formats.Cell.none;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.almagest.formats.arrow.ArrowFormats;
import org.almagest.formats.arrow.ArrowReading;
import org.almagest.formats.parquet.ParquetFormats;
import org.almagest.formats.parquet.ParquetReading;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the formats that keep columns together have in common. */
class ColumnarRoundTripTest {
  enum Columnar {
    PARQUET,
    ARROW;

    List<List<@Nullable Object>> read(Result result) throws IOException {
      return switch (this) {
        case PARQUET -> ParquetReading.rows(result.as(ParquetFormats.PARQUET));
        case ARROW -> ArrowReading.rows(result.as(ArrowFormats.ARROW));
      };
    }
  }

  private static List<@Nullable Object> row(@Nullable Object... values) {
    return Arrays.asList(values);
  }

  @ParameterizedTest
  @EnumSource
  void numbers(Columnar format) throws IOException {
    Result result =
        new Result()
            .column("b", ColumnType.BOOLEAN)
            .column("s", ColumnType.SMALLINT)
            .column("i", ColumnType.INTEGER)
            .column("l", ColumnType.BIGINT)
            .column("f", ColumnType.REAL)
            .column("d", ColumnType.DOUBLE)
            .row(
                Cell.bool(true),
                Cell.int2(Short.MIN_VALUE),
                Cell.int4(Integer.MIN_VALUE),
                Cell.int8(Long.MIN_VALUE),
                Cell.float4(Float.NEGATIVE_INFINITY),
                Cell.float8(Double.NaN))
            .row(none(), none(), none(), none(), none(), none())
            .row(
                Cell.bool(false),
                Cell.int2(Short.MAX_VALUE),
                Cell.int4(Integer.MAX_VALUE),
                Cell.int8(Long.MAX_VALUE),
                Cell.float4(Float.NaN),
                Cell.float8(-0.0))
            .row(
                Cell.bool(true),
                Cell.int2(0),
                Cell.int4(-1),
                Cell.int8(1),
                Cell.float4(Float.MIN_VALUE),
                Cell.float8(Double.POSITIVE_INFINITY));

    assertThat(format.read(result))
        .containsExactly(
            row(true, -32768L, -2147483648L, Long.MIN_VALUE, Float.NEGATIVE_INFINITY, Double.NaN),
            row(null, null, null, null, null, null),
            row(false, 32767L, 2147483647L, Long.MAX_VALUE, Float.NaN, -0.0),
            row(true, 0L, -1L, 1L, Float.MIN_VALUE, Double.POSITIVE_INFINITY));
  }

  @ParameterizedTest
  @EnumSource
  void numbersOfOtherWidthThanAnnounced(Columnar format) throws IOException {
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

    assertThat(format.read(result))
        .containsExactly(row(0.1f, 0.5, 200L, 1_000_000_000_000_000L, -12L, "-45", "1.0 2.0"));
  }

  /** Even where the column is announced as ASCII: nothing here needs that. */
  @ParameterizedTest
  @EnumSource
  void text(Columnar format) throws IOException {
    String controls = "\0\u0001\t\r\n\u001F\u007F\u0085";
    Result result =
        new Result()
            .column("t", ColumnType.UNICODE_TEXT)
            .column("ascii", ColumnType.TEXT)
            .column("fixed", new ColumnType(BaseType.CHAR, 4, false, List.of()))
            .row(Cell.text("é中\uD83D\uDE00 \uFFFF"), Cell.text("café"), Cell.text("longer"))
            .row(Cell.text(""), none(), Cell.text(" "))
            .row(none(), Cell.text(controls), none());

    assertThat(format.read(result))
        .containsExactly(
            row("é中\uD83D\uDE00 \uFFFF", "café", "longer"),
            row("", null, " "),
            row(null, controls, null));
  }

  @ParameterizedTest
  @EnumSource
  void bytes(Columnar format) throws IOException {
    Result result =
        new Result()
            .column("b", ColumnType.of(BaseType.BINARY))
            .row(new byte[] {0, (byte) 255, 65})
            .row(new byte[0])
            .row(none());

    assertThat(format.read(result)).containsExactly(row("00ff41"), row(""), row((Object) null));
  }

  @ParameterizedTest
  @EnumSource
  void lists(Columnar format) throws IOException {
    Result result =
        new Result()
            .column("doubles", ColumnType.arrayOf(BaseType.DOUBLE))
            .column("ints", ColumnType.arrayOf(BaseType.INTEGER))
            .column("flags", ColumnType.arrayOf(BaseType.BOOLEAN))
            .column("names", ColumnType.arrayOf(BaseType.VARCHAR))
            .column("point", ColumnType.POINT)
            .row(
                Cell.doubles(1.5, Double.NaN, Double.NEGATIVE_INFINITY),
                array(Cell.INT4, Cell.int4(5), none(), Cell.int4(-7)),
                array(Cell.BOOL, none(), Cell.bool(true), Cell.bool(false)),
                array(Cell.TEXT, Cell.text("ab"), Cell.text(""), none(), Cell.text("\uD83D\uDE00")),
                Cell.doubles(359.5, -90))
            .row(none(), none(), none(), none(), none())
            .row(
                Cell.doubles(),
                array(Cell.INT4),
                array(Cell.BOOL),
                array(Cell.TEXT),
                Cell.doubles(0, 0))
            .row(
                array(Cell.FLOAT8, none()),
                array(Cell.INT4, Cell.int4(1)),
                array(Cell.BOOL, Cell.bool(true)),
                array(Cell.TEXT, none()),
                none());

    assertThat(format.read(result))
        .containsExactly(
            row(
                List.of(1.5, Double.NaN, Double.NEGATIVE_INFINITY),
                row(5L, null, -7L),
                row(null, true, false),
                row("ab", "", null, "\uD83D\uDE00"),
                List.of(359.5, -90.0)),
            row(null, null, null, null, null),
            row(List.of(), List.of(), List.of(), List.of(), List.of(0.0, 0.0)),
            row(row((Object) null), List.of(1L), List.of(true), row((Object) null), null));
  }

  private static byte[] array(int oid, byte[]... elements) {
    return Cell.array(oid, List.of(elements.length), elements);
  }

  /** Two lines of three: in PostgreSQL [2][3], in VOTable 3x2, in memory the same. */
  @ParameterizedTest
  @EnumSource
  void matrices(Columnar format) throws IOException {
    byte[][] elements = new byte[6][];
    for (int i = 0; i < 6; i++) {
      elements[i] = Cell.int2(i + 1);
    }
    Result result =
        new Result()
            .column("m", new ColumnType(BaseType.SMALLINT, null, false, List.of(3, 2)))
            .row(Cell.array(Cell.INT2, List.of(2, 3), elements));

    assertThat(format.read(result)).containsExactly(row(List.of(1L, 2L, 3L, 4L, 5L, 6L)));
  }

  @ParameterizedTest
  @EnumSource
  void noRows(Columnar format) throws IOException {
    Result result =
        new Result()
            .column("a", ColumnType.INTEGER)
            .column("t", ColumnType.TEXT)
            .column("l", ColumnType.POINT);
    assertThat(format.read(result)).isEmpty();
  }

  /** Enough to fill several row groups and batches, and with nulls in changing places. */
  @ParameterizedTest
  @EnumSource
  void manyRows(Columnar format) throws IOException {
    Result result =
        new Result()
            .column("n", ColumnType.BIGINT)
            .column("t", ColumnType.TEXT)
            .column("l", ColumnType.arrayOf(BaseType.INTEGER));
    for (int i = 0; i < 200_000; i++) {
      result.row(
          i % 7 == 0 ? none() : Cell.int8(i),
          i % 11 == 0 ? none() : Cell.text("designation " + i),
          array(Cell.INT4, Cell.int4(i), i % 13 == 0 ? none() : Cell.int4(-i)));
    }

    List<List<@Nullable Object>> rows = format.read(result);

    assertThat(rows).hasSize(200_000);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i))
          .isEqualTo(
              row(
                  i % 7 == 0 ? null : (long) i,
                  i % 11 == 0 ? null : "designation " + i,
                  row((long) i, i % 13 == 0 ? null : (long) -i)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhatTheAnnouncedTypeCannotHold(Columnar format) {
    Result result =
        new Result().column("small", ColumnType.BIGINT, "int", null).row(Cell.int8(1L << 40));
    assertThatThrownBy(() -> format.read(result))
        .isInstanceOf(UnwritableValueException.class)
        .hasMessageStartingWith("column \"small\": 1099511627776 does not fit into int");
  }

  @ParameterizedTest
  @EnumSource
  void refusesElementsOfAnotherKind(Columnar format) {
    Result result =
        new Result()
            .column("flags", ColumnType.arrayOf(BaseType.BOOLEAN))
            .row(array(Cell.INT4, Cell.int4(1)));
    assertThatThrownBy(() -> format.read(result))
        .hasMessage(
            "column \"flags\": PostgreSQL's INT4 cannot be written as BOOLEAN; correct the"
                + " catalogue");
  }
}
