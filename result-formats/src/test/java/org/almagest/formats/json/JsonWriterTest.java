package org.almagest.formats.json;

import static org.almagest.formats.Cell.none;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.almagest.formats.AnyTable;
import org.almagest.formats.Cell;
import org.almagest.formats.Outcome;
import org.almagest.formats.Result;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  @Test
  void scalars() throws IOException {
    assertThat(data(AnyTable.scalars()))
        .isEqualTo(
            """
            [true,-7,8,9007199254740992,0.1,0.1,"a \\"b\\", 'c' <d> & e\\\\f","2000-01-01T00:00:00"],
            [false,0,0,-1,-0.0,1.0E300,"line\\nand\\ttab","1999-12-31T23:59:59.999999"],
            [true,32767,2147483647,9223372036854775807,1e999,-1e999,"\u00E9%s",\
            "2000-01-01T00:00:00.123456"],
            [null,null,null,null,null,null,null,null]\
            """
                .formatted(AnyTable.STAR));
  }

  @Test
  void arrays() throws IOException {
    assertThat(data(AnyTable.arrays()))
        .isEqualTo(
            """
            [[1.5,-2.0],[5,-7],[[1,2,3],[4,5,6]],[true,false],["a\\"b",""],[0,255,65],[359.5,-90.0]],
            [[],[],[[1,2,3],[4,5,6]],[],[],[],[0.0,0.0]],
            [null,null,null,null,null,null,null]\
            """);
  }

  @Test
  void nullsAndSpecialNumbersInsideArrays() throws IOException {
    Result result =
        new Result()
            .column("d", ColumnType.arrayOf(BaseType.DOUBLE))
            .column("t", ColumnType.arrayOf(BaseType.TIMESTAMP))
            .column("cube", new ColumnType(BaseType.INTEGER, null, false, List.of(2, 1, -1)))
            .row(
                Cell.array(
                    Cell.FLOAT8,
                    List.of(3),
                    new byte[][] {none(), Cell.float8(Double.NaN), Cell.float8(-1 / 0.0)}),
                Cell.array(1114, List.of(2), new byte[][] {Cell.int8(0), none()}),
                Cell.array(
                    Cell.INT4,
                    List.of(2, 1, 2),
                    new byte[][] {Cell.int4(1), Cell.int4(2), Cell.int4(3), Cell.int4(4)}));
    assertThat(data(result))
        .isEqualTo("[[null,null,-1e999],[\"2000-01-01T00:00:00\",null],[[[1,2]],[[3,4]]]]");
  }

  /** Elements are what single values are; the array's own dimensions count, not the announced. */
  @Test
  void documentsBytesAndDimensions() throws IOException {
    Result result =
        new Result()
            .column("j", ColumnType.arrayOf(BaseType.JSON))
            .column("b", ColumnType.arrayOf(BaseType.BINARY))
            .column("t", ColumnType.arrayOf(BaseType.VARCHAR))
            .row(
                Cell.array(Cell.TEXT, List.of(2), new byte[][] {Cell.text("{\"a\":1}"), none()}),
                Cell.array(17, List.of(1), new byte[][] {{0, (byte) 255}}),
                Cell.array(Cell.TEXT, List.of(1, 2), new byte[][] {Cell.text("x"), none()}));
    assertThat(data(result)).isEqualTo("[[\"{\\\"a\\\":1}\",null],[\"00ff\"],[[\"x\",null]]]");
  }

  @Test
  void digitsAnnouncedAsText() throws IOException {
    Result result =
        new Result()
            .column("n", ColumnType.INTEGER, "char", "*")
            .column("p", ColumnType.POINT, "char", "*")
            .row(Cell.int4(-45), Cell.doubles(1, 2));
    assertThat(data(result)).isEqualTo("[\"-45\",\"1.0 2.0\"]");
  }

  @Test
  void controlCharacters() throws IOException {
    Result result =
        new Result().column("t", ColumnType.TEXT).row(Cell.text("\u0001\u001F\u007F\r\b"));
    assertThat(data(result)).isEqualTo("[\"\\u0001\\u001f\\u007f\\r\\u0008\"]");
  }

  @Test
  void whatIsSaidOfColumnsAndOfTheWhole() throws IOException {
    assertThat(AnyTable.described().textAs(JsonFormats.JSON))
        .startsWith(
            """
            {"metadata":[
            {"name":"ra, of \\"it\\"","datatype":"double","xtype":"longitude","unit":"deg",\
            "ucd":"pos.eq.ra;meta.main","utype":"char:a.b",\
            "description":"It's \\"long\\" <b>.\
            """)
        .contains("],\n\"data\":[\n[0.5]],\n\"info\":[{\"name\":\"QUERY\",\"value\":\"SELECT 'a'")
        .endsWith("\"}],\n\"status\":\"OK\"}\n");
  }

  @Test
  void noRowsAndTheOutcome() throws IOException {
    Result result =
        new Result()
            .column("a", ColumnType.TEXT)
            .ending(new Outcome.Overflow(0, "no row was \"wanted\""));
    assertThat(result.textAs(JsonFormats.JSON))
        .isEqualTo(
            """
            {"metadata":[
            {"name":"a","datatype":"char","arraysize":"*","unit":null,"description":null}],
            "data":[
            ],
            "info":[],
            "status":"OVERFLOW","message":"no row was \\"wanted\\""}
            """);
  }

  private static String data(Result result) throws IOException {
    String text = result.textAs(JsonFormats.JSON);
    String start = "\"data\":[\n";
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf("],\n\"info\":", from));
  }
}
