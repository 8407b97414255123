package org.almagest.formats.encode;

import static org.almagest.formats.Cell.none;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.almagest.formats.Cell;
import org.almagest.formats.Result;
import org.almagest.formats.UnwritableValueException;
import org.almagest.formats.separated.SeparatedFormats;
import org.almagest.formats.votable.VotableFormats;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;
import org.junit.jupiter.api.Test;

/** Arrays where the format has none, and texts that do not fit. */
class ListsTest {
  private static final int BYTEA = 17;

  @Test
  void arraysAreJsonInSeparatedValues() throws IOException {
    byte[][] numbers = {Cell.float8(0.5), none(), Cell.float8(Double.NaN), Cell.float8(-1)};
    Result result =
        new Result()
            .column("n", ColumnType.arrayOf(BaseType.DOUBLE))
            .column("b", ColumnType.arrayOf(BaseType.BOOLEAN))
            .column("point", ColumnType.POINT)
            .row(
                Cell.array(Cell.FLOAT8, List.of(2, 2), numbers),
                Cell.array(Cell.BOOL, List.of(2), new byte[][] {Cell.bool(true), none()}),
                Cell.doubles(1, 2))
            .row(Cell.doubles(), none(), none());

    assertThat(result.textAs(SeparatedFormats.TSV).lines())
        .containsExactly("n\tb\tpoint", "[[0.5,null],[NaN,-1.0]]\t[true,null]\t1.0 2.0", "[]\t\t");
  }

  @Test
  void textsOfAnyLengthAreJsonInVotable() throws IOException {
    String text = "long ".repeat(20);
    Result result =
        new Result()
            .column("t", ColumnType.arrayOf(BaseType.VARCHAR))
            .column("j", ColumnType.arrayOf(BaseType.JSON))
            .column("b", ColumnType.arrayOf(BaseType.BINARY))
            .row(
                Cell.array(
                    Cell.TEXT,
                    List.of(3),
                    new byte[][] {Cell.text(text), none(), Cell.text("\u0001")}),
                Cell.array(Cell.TEXT, List.of(1), new byte[][] {Cell.text("{\"a\":1}")}),
                Cell.array(BYTEA, List.of(1), new byte[][] {{0, (byte) 255}}));

    assertThat(result.textAs(VotableFormats.TABLEDATA))
        .contains("name=\"t\" datatype=\"char\" arraysize=\"*\" xtype=\"json\"")
        .contains(
            "<TD>[\"" + text + "\",null,\"\\u0001\"]</TD><TD>[{\"a\":1}]</TD><TD>[\"00ff\"]</TD>");
  }

  @Test
  void whatDoesNotFitIsRefusedNotCut() {
    Result fixed = new Result().column("t", ColumnType.TEXT, "char", "3").row(Cell.text("four"));
    assertThatThrownBy(() -> fixed.as(VotableFormats.BINARY2))
        .isInstanceOf(UnwritableValueException.class)
        .hasMessage(
            "column \"t\": a text of 4 bytes does not fit where the arraysize leaves 3;"
                + " correct the catalogue");
    Result list =
        new Result()
            .column("t", ColumnType.arrayOf(BaseType.VARCHAR), "char", "3x*")
            .row(Cell.array(Cell.TEXT, List.of(1), new byte[][] {Cell.text("four")}));
    assertThatThrownBy(() -> list.as(VotableFormats.TABLEDATA))
        .isInstanceOf(UnwritableValueException.class)
        .hasMessage(
            "column \"t\": a text of 4 characters does not fit into arraysize 3x*;"
                + " correct the catalogue");
  }
}
