package org.almagest.formats.separated;

import static org.almagest.formats.Cell.none;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.almagest.formats.Cell;
import org.almagest.formats.Outcome;
import org.almagest.formats.Result;
import org.almagest.formats.votable.Reading;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;
import org.junit.jupiter.api.Test;
import uk.ac.starlink.table.StarTable;

/** TAP-40 to TAP-42. */
class SeparatedWriterTest {
  private static Result result() {
    return new Result()
        .column("name, \"x\"", ColumnType.TEXT)
        .column("d", ColumnType.DOUBLE)
        .column("b", ColumnType.BOOLEAN)
        .column("list", ColumnType.arrayOf(BaseType.VARCHAR), "char", "3x*")
        .row(
            Cell.text("a,b \"c\"\r\nd\te"),
            Cell.float8(Double.NEGATIVE_INFINITY),
            Cell.bool(true),
            Cell.array(
                Cell.TEXT, List.of(3), new byte[][] {Cell.text("x\"y"), none(), Cell.text("")}))
        .row(Cell.text(""), Cell.float8(Double.NaN), Cell.bool(false), none())
        .row(none(), none(), none(), none())
        .row(Cell.text(" \u00E9"), Cell.float8(1e-7), none(), none());
  }

  @Test
  void csvQuotesWhatMustBeQuoted() throws IOException {
    assertThat(result().textAs(SeparatedFormats.CSV))
        .isEqualTo(
            """
            "name, ""x\"\"\",d,b,list\r
            "a,b ""c""\r
            d\te",-Infinity,true,"[""x\\""y"",null,\"\"\"\"]"\r
            "",NaN,false,\r
            ,,,\r
            " \u00E9",1.0E-7,,\r
            """);
  }

  @Test
  void tsvHasNoTabsAndLineEndsInValues() throws IOException {
    assertThat(result().textAs(SeparatedFormats.TSV))
        .isEqualTo(
            """
            name, "x"\td\tb\tlist
            a,b "c"  d e\t-Infinity\ttrue\t["x\\"y",null,""]
            \tNaN\tfalse\t
            \t\t\t
             \u00E9\t1.0E-7\t\t
            """);
  }

  @Test
  void csvHasNoMarkOfOverflow() throws IOException {
    Result cut =
        new Result()
            .column("a", ColumnType.INTEGER)
            .row(Cell.int4(1))
            .ending(new Outcome.Overflow(1, "cut"));
    assertThat(cut.textAs(SeparatedFormats.CSV)).isEqualTo("a\r\n1\r\n");
  }

  @Test
  void csvIsReadBack() throws IOException {
    StarTable table =
        Reading.csv(
            new Result()
                .column("l", ColumnType.BIGINT)
                .column("d", ColumnType.DOUBLE)
                .column("t", ColumnType.UNICODE_TEXT)
                .column("when", ColumnType.TIMESTAMP)
                .column("p", ColumnType.POINT)
                .row(
                    Cell.int8(Long.MAX_VALUE),
                    Cell.float8(Math.PI),
                    Cell.text("\"quoted\", \uD83D\uDE00"),
                    Cell.int8(0),
                    Cell.doubles(1, -2.5))
                .row(none(), none(), none(), none(), none())
                .as(SeparatedFormats.CSV));

    assertThat(table.getRow(0))
        .containsExactly(
            Long.MAX_VALUE, Math.PI, "\"quoted\", \uD83D\uDE00", "2000-01-01T00:00:00", "1.0 -2.5");
    assertThat(table.getRow(1)).containsExactly(null, Double.NaN, null, null, null);
  }

  /** A reader that skips empty lines still finds every row. */
  @Test
  void aNullAloneInItsLineIsNoEmptyLine() throws Exception {
    Result result = new Result().column("t", ColumnType.TEXT).row(Cell.none());
    assertThat(result.textAs(SeparatedFormats.CSV)).isEqualTo("t\r\n\"\"\r\n");
  }
}
