package org.almagest.formats.text;

import static org.almagest.formats.Cell.none;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.almagest.formats.AnyTable;
import org.almagest.formats.Cell;
import org.almagest.formats.Outcome;
import org.almagest.formats.Result;
import org.almagest.schema.ColumnType;
import org.junit.jupiter.api.Test;

class AlignedWriterTest {
  @Test
  void numbersToTheRightTextToTheLeft() throws IOException {
    Result result =
        new Result()
            .column("short", ColumnType.SMALLINT)
            .column("name", ColumnType.UNICODE_TEXT)
            .column("a_long_name_of_an_int", ColumnType.INTEGER)
            .row(Cell.int2(-7), Cell.text("\u00E9" + AnyTable.STAR), Cell.int4(12))
            .row(none(), Cell.text("a\tb\nc"), none())
            .row(Cell.int2(1), Cell.text("longer than the column is wide"), Cell.int4(5));
    assertThat(result.textAs(PlainFormats.TEXT))
        .isEqualTo(
            """
             short name                     a_long_name_of_an_int
            ------ ------------------------ ---------------------
                -7 \u00E9%s                                          12
                   a b c
                 1 longer than the column is wide                     5
            """
                .formatted(AnyTable.STAR));
  }

  @Test
  void valuesOfAllTypesFitTheirColumns() throws IOException {
    String[] lines = AnyTable.scalars().textAs(PlainFormats.TEXT).split("\n", -1);
    assertThat(lines).hasSize(7);
    int text = lines[0].indexOf("text");
    assertThat(lines[1].charAt(text - 1)).isEqualTo(' ');
    assertThat(lines[2].substring(text)).startsWith("a \"b\", 'c' <d> & e\\f");
    assertThat(lines[4].substring(text)).startsWith("\u00E9" + AnyTable.STAR);
    assertThat(lines[5]).isEmpty();
  }

  @Test
  void arraysAreJson() throws IOException {
    assertThat(AnyTable.arrays().textAs(PlainFormats.TEXT)).contains("[1.5,-2.0]   ");
  }

  @Test
  void saysThatTheResultIsCut() throws IOException {
    Result result =
        new Result()
            .column("b", ColumnType.BOOLEAN)
            .ending(new Outcome.Overflow(0, "no row\nwas wanted"));
    assertThat(result.textAs(PlainFormats.TEXT))
        .isEqualTo("b\n-----\n\nThe result is cut: no row was wanted\n");
  }
}
