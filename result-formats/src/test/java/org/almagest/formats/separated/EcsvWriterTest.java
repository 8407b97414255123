package org.almagest.formats.separated;

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
import org.almagest.formats.votable.Reading;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;
import org.junit.jupiter.api.Test;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.StarTable;

/** Files are read back by STIL. */
class EcsvWriterTest {
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
            latin("\u00E9" + AnyTable.STAR),
            "2000-01-01T00:00:00.123456");
    assertThat(table.getRow(3)).containsOnly(null, Float.NaN, Double.NaN);
    assertThat(table.getRowCount()).isEqualTo(4);
  }

  /** STIL 4.3 reads the rows, not the header, as if UTF-8 were ISO 8859-1. */
  private static String latin(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** STIL takes an empty array, and an empty string inside one, for a null. */
  @Test
  void arrays() throws IOException {
    StarTable table = read(AnyTable.arrays());

    assertThat(table.getRow(0))
        .containsExactly(
            new double[] {1.5, -2},
            new int[] {5, -7},
            new short[] {1, 2, 3, 4, 5, 6},
            new boolean[] {true, false},
            new String[] {"a\"b", null},
            new short[] {0, 255, 65},
            new double[] {359.5, -90});
    assertThat(table.getColumnInfo(2).getShape()).containsExactly(3, 2);
    assertThat(table.getCell(1, 0)).isNull();
    assertThat(table.getCell(2, 0)).isNull();
    assertThat(table.getCell(2, 6)).isNull();
  }

  @Test
  void typesOfArrays() throws IOException {
    Result result =
        new Result()
            .column("cube", new ColumnType(BaseType.REAL, null, false, List.of(2, -1)))
            .column("names", new ColumnType(BaseType.VARCHAR, 5, false, List.of(2)))
            .column("digits", ColumnType.arrayOf(BaseType.INTEGER), "char", "*")
            .row(
                Cell.array(
                    Cell.FLOAT4,
                    List.of(1, 2),
                    new byte[][] {Cell.float4(1), Cell.float4(Float.NaN)}),
                none(),
                Cell.array(Cell.INT4, List.of(2), new byte[][] {Cell.int4(1), Cell.int4(2)}));
    assertThat(result.textAs(SeparatedFormats.ECSV))
        .contains("{name: \"cube\", datatype: string, subtype: \"json\"}")
        .contains(
            "{name: \"names\", datatype: string, subtype: \"string[null]\", meta: {xtype: \"json\"}}")
        .contains("{name: \"digits\", datatype: string}")
        .endsWith("\n\"[[1.0,NaN]]\",,\"[1,2]\"\n");
  }

  /** A shape that is announced as fixed must be there in every row, or readers refuse the file. */
  @Test
  void missingElementsOfFixedShapes() throws IOException {
    Result result =
        new Result()
            .column("m", new ColumnType(BaseType.REAL, null, false, List.of(2, 2)))
            .row(Cell.array(Cell.FLOAT4, List.of(1), new byte[][] {Cell.float4(1)}))
            .row(Cell.array(Cell.FLOAT4, List.of(), new byte[][] {}));
    assertThat(result.textAs(SeparatedFormats.ECSV))
        .contains("subtype: \"float32[2,2]\"")
        .endsWith("\"[[1.0,null],[null,null]]\"\n\"[[null,null],[null,null]]\"\n");
    Result tooLong =
        new Result()
            .column("m", new ColumnType(BaseType.REAL, null, false, List.of(1)))
            .row(
                Cell.array(Cell.FLOAT4, List.of(2), new byte[][] {Cell.float4(1), Cell.float4(2)}));
    assertThatThrownBy(() -> tooLong.as(SeparatedFormats.ECSV))
        .hasMessage(
            "column \"m\": 2 elements do not fit into an array of 1; correct the catalogue");
  }

  @Test
  void whatIsSaidOfColumnsAndOfTheWhole() throws IOException {
    ColumnInfo column = read(AnyTable.described()).getColumnInfo(0);

    assertThat(column.getName()).isEqualTo("ra, of \"it\"");
    assertThat(column.getUnitString()).isEqualTo("deg");
    assertThat(column.getUCD()).isEqualTo("pos.eq.ra;meta.main");
    assertThat(column.getUtype()).isEqualTo("char:a.b");
    assertThat(column.getXtype()).isEqualTo("longitude");
    assertThat(column.getDescription()).isEqualTo("It's \"long\" <b>. ".repeat(8));
    assertThat(AnyTable.described().textAs(SeparatedFormats.ECSV))
        .contains("# meta: !!omap\n# - {\"QUERY\": \"SELECT 'a' --> b\\nFROM \u00E9 WHERE ");
  }

  @Test
  void namesThatOccurTwice() throws IOException {
    Result result =
        new Result()
            .column("a", ColumnType.INTEGER)
            .column("a", ColumnType.INTEGER)
            .column("a_2", ColumnType.INTEGER);
    assertThat(result.textAs(SeparatedFormats.ECSV)).endsWith("\na,a_3,a_2\n");
  }

  /** Neither a blank line nor a comment is a row. */
  @Test
  void oneColumnOfNullsAndNumberSigns() throws IOException {
    Result result =
        new Result().column("t", ColumnType.TEXT).row(none()).row(Cell.text("# x")).row(none());
    assertThat(result.textAs(SeparatedFormats.ECSV)).endsWith("\nt\n\"\"\n\"# x\"\n\"\"\n");
  }

  @Test
  void noRows() throws IOException {
    Result result =
        new Result()
            .column("a", ColumnType.INTEGER)
            .column("b", ColumnType.TEXT)
            .ending(new Outcome.Overflow(0, "no row was wanted"));
    assertThat(read(result).getRowCount()).isZero();
    assertThat(result.textAs(SeparatedFormats.ECSV)).endsWith("\na,b\n");
  }

  private static StarTable read(Result result) throws IOException {
    return Reading.ecsv(result.as(SeparatedFormats.ECSV));
  }
}
