package org.almagest.formats.fits;

import static org.almagest.formats.Cell.none;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.almagest.formats.AnyTable;
import org.almagest.formats.Cell;
import org.almagest.formats.Outcome;
import org.almagest.formats.Result;
import org.almagest.formats.UnwritableValueException;
import org.almagest.formats.votable.Reading;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;
import org.junit.jupiter.api.Test;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.StarTable;

/** Files are read back by STIL. */
class FitsWriterTest {
  @Test
  void scalars() throws IOException {
    StarTable table = read(AnyTable.scalars());

    assertThat(table.getRow(0))
        .containsExactly(
            true,
            (short) -7,
            8,
            1L << 53,
            0.1f,
            0.1,
            "a \"b\", 'c' <d> & e\\f",
            "2000-01-01T00:00:00");
    assertThat(table.getRow(1))
        .containsExactly(
            false, (short) 0, 0, -1L, -0f, 1e300, "line\nand\ttab", "1999-12-31T23:59:59.999999");
    assertThat(table.getRow(2))
        .containsExactly(
            true,
            Short.MAX_VALUE,
            Integer.MAX_VALUE,
            Long.MAX_VALUE,
            Float.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            "??",
            "2000-01-01T00:00:00.123456");
    assertThat(table.getRow(3))
        .containsExactly(null, null, null, null, Float.NaN, Double.NaN, null, null);
    assertThat(table.getRowCount()).isEqualTo(4);
  }

  @Test
  void arrays() throws IOException {
    StarTable table = read(AnyTable.arrays());

    assertThat(table.getRow(0))
        .containsExactly(
            new double[] {1.5, -2},
            new int[] {5, -7},
            new short[] {1, 2, 3, 4, 5, 6},
            new boolean[] {true, false},
            "[\"a\\\"b\",\"\"]",
            new short[] {0, 255, 65},
            new double[] {359.5, -90});
    assertThat(table.getColumnInfo(2).getShape()).containsExactly(3, 2);
    assertThat(table.getCell(1, 0)).isEqualTo(new double[0]);
    assertThat(table.getCell(2, 0)).isEqualTo(new double[0]);
    assertThat(table.getCell(2, 6)).isEqualTo(new double[] {Double.NaN, Double.NaN});
  }

  @Test
  void whatIsSaidOfColumns() throws IOException {
    StarTable table = read(AnyTable.described());
    ColumnInfo column = table.getColumnInfo(0);

    assertThat(column.getName()).isEqualTo("ra, of \"it\"");
    assertThat(column.getUnitString()).isEqualTo("deg");
    assertThat(column.getUCD()).isEqualTo("pos.eq.ra;meta.main");
    assertThat(column.getUtype()).isEqualTo("char:a.b");
    assertThat(column.getXtype()).isEqualTo("longitude");
    assertThat(column.getDescription()).isEqualTo("It's \"long\" <b>. ".repeat(8).strip());
    assertThat(table.getName()).isEqualTo("result");
    assertThat(text(AnyTable.described()))
        .contains("HISTORY QUERY: SELECT 'a' --> b FROM ? WHERE x = 1");
  }

  @Test
  void anIntegerThatMeansNullDoesNotOccur() throws IOException {
    Result result =
        new Result()
            .column("free", ColumnType.SMALLINT)
            .column("least", ColumnType.SMALLINT)
            .column("both", ColumnType.SMALLINT)
            .column("long", ColumnType.BIGINT)
            .column("byte", ColumnType.SMALLINT, "unsignedByte", null)
            .column("none", ColumnType.INTEGER)
            .row(i2(1), i2(-32768), i2(-32768), Cell.int8(Long.MIN_VALUE), i2(0), Cell.int4(5))
            .row(i2(2), i2(5), i2(32767), Cell.int8(Long.MAX_VALUE), i2(255), Cell.int4(6))
            .row(none(), none(), none(), none(), none(), Cell.int4(7));

    StarTable table = read(result);

    assertThat(table.getRow(0))
        .containsExactly(
            (short) 1, Short.MIN_VALUE, (int) Short.MIN_VALUE, Long.MIN_VALUE, (short) 0, 5);
    assertThat(table.getRow(1))
        .containsExactly(
            (short) 2, (short) 5, (int) Short.MAX_VALUE, Long.MAX_VALUE, (short) 255, 6);
    assertThat(table.getRow(2)).containsExactly(null, null, null, null, null, 7);
    assertThat(text(result))
        .contains("TNULL1  =               -32768 ")
        .contains("TNULL2  =                32767 ")
        .contains("TNULL3  =          -2147483648 ")
        .contains("TNULL4  =  9223372036854775806 ")
        .contains("TNULL5  =               -32768 ")
        .doesNotContain("TNULL6");
  }

  private static byte[] i2(int value) {
    return Cell.int2(value);
  }

  @Test
  void nullsInsideArrays() throws IOException {
    Result result =
        new Result()
            .column("ints", ColumnType.arrayOf(BaseType.INTEGER))
            .column("pair", new ColumnType(BaseType.INTEGER, null, false, List.of(2)))
            .column("flags", ColumnType.arrayOf(BaseType.BOOLEAN))
            .row(
                Cell.array(
                    Cell.INT4, List.of(2), new byte[][] {Cell.int4(Integer.MIN_VALUE), none()}),
                Cell.array(Cell.INT4, List.of(1), new byte[][] {Cell.int4(3)}),
                Cell.array(Cell.BOOL, List.of(2), new byte[][] {none(), Cell.bool(true)}));

    assertThat(read(result).getRow(0))
        .containsExactly(
            new int[] {Integer.MIN_VALUE, Integer.MAX_VALUE},
            new int[] {3, Integer.MIN_VALUE},
            new boolean[] {false, true});
    assertThat(text(result))
        .contains("TNULL1  =           2147483647 ")
        .contains("TNULL2  =          -2147483648 ")
        .contains("TFORM1  = '1QJ(2)  '");
  }

  @Test
  void textLiesInTheHeapWhenItsColumnWouldBeMostlyPadding() throws IOException {
    String longText = "x".repeat(3000);
    Result result = new Result().column("t", ColumnType.TEXT).column("u", ColumnType.TEXT);
    result.row(Cell.text(longText), Cell.text("x".repeat(64)));
    for (int i = 0; i < 100; i++) {
      result.row(Cell.text("short" + i), Cell.text(""));
    }

    StarTable table = read(result);

    assertThat(text(result)).contains("TFORM1  = '1QA(3000)'").contains("TFORM2  = '64A     '");
    assertThat(table.getCell(0, 0)).isEqualTo(longText);
    assertThat(table.getCell(100, 0)).isEqualTo("short99");
    assertThat(table.getCell(0, 1)).isEqualTo("x".repeat(64));
  }

  @Test
  void moreRowsThanTheBuffersHold() throws IOException {
    Result result =
        new Result()
            .column("i", ColumnType.INTEGER)
            .column("a", ColumnType.arrayOf(BaseType.DOUBLE))
            .column("t", ColumnType.TEXT);
    int rows = 30_000;
    for (int i = 0; i < rows; i++) {
      result.row(Cell.int4(i), Cell.doubles(i, -i), Cell.text("row " + i));
    }

    StarTable table = read(result);

    assertThat(table.getRowCount()).isEqualTo(rows);
    for (int i = 0; i < rows; i++) {
      assertThat(table.getRow(i)).containsExactly(i, new double[] {i, -i}, "row " + i);
    }
  }

  @Test
  void aRowLargerThanThePieces() throws IOException {
    String huge = "0123456789".repeat(200_000);
    Result result = new Result().column("t", ColumnType.TEXT).row(Cell.text(huge));
    assertThat(read(result).getCell(0, 0)).isEqualTo(huge);
  }

  @Test
  void noRows() throws IOException {
    Result result =
        new Result()
            .column("a", ColumnType.INTEGER)
            .column("t", ColumnType.TEXT)
            .column("v", ColumnType.arrayOf(BaseType.REAL))
            .ending(new Outcome.Overflow(0, "no row was wanted"));

    StarTable table = read(result);

    assertThat(table.getRowCount()).isZero();
    assertThat(table.getColumnInfo(1).getName()).isEqualTo("t");
    assertThat(text(result))
        .contains("QSTATUS = 'OVERFLOW'")
        .contains("COMMENT no row was wanted ");
    assertThat(result.as(FitsFormats.FITS).length % 2880).isZero();
  }

  @Test
  void saysThatCharactersAreLost() throws IOException {
    assertThat(text(AnyTable.scalars()))
        .contains("COMMENT column 7: FITS holds ASCII alone: question marks stand for other");
  }

  @Test
  void refusesMoreColumnsThanFitsKnows() {
    Result result = new Result();
    for (int i = 0; i < 1000; i++) {
      result.column("c" + i, ColumnType.INTEGER);
    }
    assertThatThrownBy(() -> result.as(FitsFormats.FITS))
        .isInstanceOf(UnwritableValueException.class)
        .hasMessage(
            "a FITS table has at most 999 columns, the result has 1000; select fewer, or ask for"
                + " another format");
  }

  @Test
  void namesTheColumnOfAValueThatDoesNotFit() {
    Result result =
        new Result().column("i", ColumnType.BIGINT, "int", null).row(Cell.int8(3_000_000_000L));
    assertThatThrownBy(() -> result.as(FitsFormats.FITS))
        .isInstanceOf(UnwritableValueException.class)
        .hasMessageStartingWith("column \"i\": 3000000000 does not fit into int");
  }

  private static StarTable read(Result result) throws IOException {
    return Reading.fits(result.as(FitsFormats.FITS));
  }

  private static String text(Result result) throws IOException {
    return new String(result.as(FitsFormats.FITS), StandardCharsets.ISO_8859_1);
  }
}
