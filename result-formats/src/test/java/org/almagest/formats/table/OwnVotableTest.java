package org.almagest.formats.table;

import static org.almagest.formats.Cell.none;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.almagest.formats.Cell;
import org.almagest.formats.Result;
import org.almagest.formats.ResultFormat;
import org.almagest.formats.votable.VotableFormats;
import org.almagest.schema.BaseType;
import org.almagest.schema.Column.Storage;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Description;
import org.almagest.schema.OutputColumn;
import org.almagest.schema.VoType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What our own writers write is read back. */
class OwnVotableTest {
  @TempDir private Path folder = Path.of("");

  static List<ResultFormat> serialisations() {
    return List.of(VotableFormats.BINARY2, VotableFormats.TABLEDATA, VotableFormats.BINARY);
  }

  @ParameterizedTest
  @MethodSource("serialisations")
  void everyScalarComesBack(ResultFormat format) throws IOException {
    Result result =
        new Result()
            .column("b", ColumnType.BOOLEAN)
            .column("u", ColumnType.SMALLINT, "unsignedByte", null)
            .column("s", ColumnType.SMALLINT)
            .column("i", ColumnType.INTEGER)
            .column("l", ColumnType.BIGINT)
            .column("f", ColumnType.REAL)
            .column("d", ColumnType.DOUBLE)
            .column("t", ColumnType.TEXT)
            .column("w", ColumnType.UNICODE_TEXT)
            .column("at", ColumnType.TIMESTAMP)
            .row(
                Cell.bool(true),
                Cell.int2(200),
                Cell.int2(-7),
                Cell.int4(70_000),
                Cell.int8(1L << 60),
                Cell.float4(0.1f),
                Cell.float8(-1e300),
                Cell.text("a <b> & \"c\""),
                Cell.text("\u00E9\u4E2D \uD83D\uDE00"),
                Cell.int8(1))
            .row(none(), none(), none(), none(), none(), none(), none(), none(), none(), none());
    TableSource table = open(result.as(format), Storage.PLAIN);
    assertThat(CopyLines.of(table, List.of()))
        .isEqualTo(
            "t\t200\t-7\t70000\t1152921504606846976\t0.1\t-1.0E300\ta <b> & \"c\"\t\u00E9\u4E2D \uD83D\uDE00"
                + "\t2000-01-01T00:00:00.000001\n"
                + "\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\n");
    assertThat(table.header().columns())
        .extracting(column -> column.vo().datatype())
        .containsExactly(
            "boolean",
            "unsignedByte",
            "short",
            "int",
            "long",
            "float",
            "double",
            "char",
            "unicodeChar",
            "char");
    assertThat(table.header().columns().getLast().type()).isEqualTo(ColumnType.TIMESTAMP);
  }

  @ParameterizedTest
  @MethodSource("serialisations")
  void arraysComeBack(ResultFormat format) throws IOException {
    Result result =
        new Result()
            .column("doubles", ColumnType.arrayOf(BaseType.DOUBLE))
            .column("matrix", new ColumnType(BaseType.SMALLINT, null, false, List.of(3, 2)))
            .column("flags", ColumnType.arrayOf(BaseType.BOOLEAN))
            .column("names", ColumnType.arrayOf(BaseType.VARCHAR), "char", "5x*")
            .column("bytes", ColumnType.of(BaseType.BINARY))
            .row(
                Cell.doubles(1.5, Double.NaN, Double.NEGATIVE_INFINITY),
                matrix(),
                Cell.array(Cell.BOOL, List.of(2), new byte[][] {Cell.bool(true), Cell.bool(false)}),
                Cell.array(
                    Cell.TEXT, List.of(2), new byte[][] {Cell.text("ab"), Cell.text("abcde")}),
                new byte[] {0, (byte) 255})
            .row(none(), none(), none(), none(), none());
    TableSource table = open(result.as(format), Storage.PLAIN);
    String[] lines = CopyLines.of(table, List.of()).split("\n", -1);
    assertThat(lines[0])
        .isEqualTo("{1.5,NULL,-Infinity}\t{1,2,3,4,5,6}\t{t,f}\t{ab,abcde}\t{0,255}");
    assertThat(lines).hasSize(3);
    assertThat(table.header().columns().get(1).type().shape()).containsExactly(3, 2);
    assertThat(table.header().columns().get(3).type())
        .isEqualTo(new ColumnType(BaseType.VARCHAR, 5, false, List.of(ColumnType.VARIABLE)));
  }

  private static byte[] matrix() {
    byte[][] elements = new byte[6][];
    for (int i = 0; i < 6; i++) {
      elements[i] = Cell.int2(i + 1);
    }
    return Cell.array(Cell.INT2, List.of(2, 3), elements);
  }

  @ParameterizedTest
  @MethodSource("serialisations")
  void geometriesComeInEitherForm(ResultFormat format) throws IOException {
    byte[] document =
        new Result()
            .column("p", ColumnType.POINT)
            .column("c", ColumnType.CIRCLE)
            .column("s", ColumnType.POLYGON)
            .row(Cell.doubles(10, -90), Cell.doubles(1, 2, 3), Cell.doubles(1, 2, 3, 4, 5, 6))
            .row(none(), none(), none())
            .as(format);
    TableSource numbers = open(document, Storage.PLAIN);
    assertThat(numbers.header().geometries()).isEqualTo(Storage.PLAIN);
    assertThat(CopyLines.of(numbers, List.of()))
        .isEqualTo("{10.0,-90.0}\t{1.0,2.0,3.0}\t{1.0,2.0,3.0,4.0,5.0,6.0}\n\\N\t\\N\t\\N\n");
    assertThat(CopyLines.of(open(document, Storage.PG_SPHERE), List.of()))
        .isEqualTo(
            "(10.0d,-90.0d)\t<(1.0d,2.0d),3.0d>\t{(1.0d,2.0d),(3.0d,4.0d),(5.0d,6.0d)}\n\\N\t\\N\t\\N\n");
    assertThat(numbers.header().columns())
        .extracting(column -> column.vo().xtype())
        .containsExactly("point", "circle", "polygon");
  }

  @ParameterizedTest
  @MethodSource("serialisations")
  void unitsMeaningsAndUnknownXtypesAreKept(ResultFormat format) throws IOException {
    VoType interval = new VoType("double", "2", "interval");
    Description meaning =
        new Description("deg", "pos.eq.ra;meta.main", "a:b.c", "Right ascension <J2000>");
    OutputColumn column =
        new OutputColumn(
            "range of x",
            new ColumnType(BaseType.DOUBLE, null, false, List.of(2)),
            interval,
            meaning);
    TableSource table =
        open(new Result().column(column).row(Cell.doubles(1, 2)).as(format), Storage.PLAIN);
    TableColumn read = table.header().columns().getFirst();
    assertThat(read.name()).isEqualTo("range of x");
    assertThat(read.vo()).isEqualTo(interval);
    assertThat(read.description()).isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource({"smallint, 7", "bigint, 7", "real, 7.0", "double, 7.0", "text, 7", "numeric, 7"})
  void aStatedTypeWins(String word, String written) throws IOException {
    ColumnType type =
        word.equals("numeric") ? ColumnType.NUMERIC : TypeWord.parse(word).orElseThrow();
    byte[] document =
        new Result().column("n", ColumnType.INTEGER).row(Cell.int4(7)).as(VotableFormats.BINARY2);
    ColumnGuide guide = ColumnGuide.of(List.of(new ColumnGuide.Entry("N", type, Description.NONE)));
    Path file = Files.write(folder.resolve("t.vot"), document);
    try (TableSource table = TableFiles.open(file, guide, Progress.SILENT)) {
      assertThat(table.header().columns().getFirst().type()).isEqualTo(type);
      assertThat(CopyLines.of(table, List.of())).isEqualTo(written + "\n");
    }
  }

  @Test
  void aStatedTypeThatDoesNotHoldTheValueNamesIt() throws IOException {
    byte[] document =
        new Result()
            .column("n", ColumnType.INTEGER)
            .row(Cell.int4(70_000))
            .as(VotableFormats.BINARY2);
    ColumnGuide guide =
        ColumnGuide.of(List.of(new ColumnGuide.Entry("n", ColumnType.SMALLINT, Description.NONE)));
    Path file = Files.write(folder.resolve("t.vot"), document);
    try (TableSource table = TableFiles.open(file, guide, Progress.SILENT)) {
      assertThatThrownBy(() -> CopyLines.of(table, List.of()))
          .isInstanceOf(BadTableException.class)
          .hasMessage(
              "t.vot: row 1, column \"n\": \"70000\" is not a short (a whole number from -32768 to 32767)");
    }
  }

  @ParameterizedTest
  @MethodSource("serialisations")
  void aStreamIsReadAsItComes(ResultFormat format) throws IOException {
    byte[] document = new Result().column("n", ColumnType.INTEGER).row(Cell.int4(7)).as(format);
    try (TableSource table =
        TableFiles.open(
            new ByteArrayInputStream(document),
            Optional.empty(),
            ColumnGuide.NONE,
            ReadLimits.NONE)) {
      assertThat(CopyLines.of(table, List.of())).isEqualTo("7\n");
    }
  }

  @Test
  void delimitedTextIsReadAsItComesIntoKnownColumns() throws IOException {
    ColumnGuide guide =
        ColumnGuide.of(List.of(new ColumnGuide.Entry("n", ColumnType.INTEGER, Description.NONE)));
    byte[] csv = "n\n7\n".getBytes(StandardCharsets.UTF_8);
    try (TableSource table =
        TableFiles.open(new ByteArrayInputStream(csv), Optional.empty(), guide, ReadLimits.NONE)) {
      assertThat(CopyLines.of(table, List.of())).isEqualTo("7\n");
    }
  }

  private TableSource open(byte[] document, Storage geometries) throws IOException {
    Path file = Files.write(folder.resolve("t.vot"), document);
    return TableFiles.open(
        file,
        Optional.of(TableFormat.CSV),
        ColumnGuide.NONE.storing(geometries),
        ReadLimits.NONE,
        Progress.SILENT);
  }
}
