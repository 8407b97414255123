package org.almagest.formats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Description;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void findsTheNarrowestTypeThatHoldsEveryValue() throws IOException {
    String csv =
        """
        a,b,c,d,e,f,g,h,i,j,k
        1,40000,3000000000,1.5,true,2024-02-29,2024-02-29T12:00:00,abc,αβ,007,
        -2,1,1,2,FALSE,2024-03-01,2024-03-01,1,x,8,
        """;
    assertThat(types(csv))
        .containsExactly(
            ColumnType.SMALLINT,
            ColumnType.INTEGER,
            ColumnType.BIGINT,
            ColumnType.DOUBLE,
            ColumnType.BOOLEAN,
            ColumnType.of(BaseType.DATE),
            ColumnType.TIMESTAMP,
            ColumnType.TEXT,
            ColumnType.UNICODE_TEXT,
            ColumnType.TEXT,
            ColumnType.TEXT);
  }

  @Test
  void theLastRowMayDecideTheType() throws IOException {
    assertThat(types("n\n" + "1\n".repeat(10_000) + "x\n")).containsExactly(ColumnType.TEXT);
  }

  @Test
  void takesNanAndEmptyForNullAndKeepsInfinities() throws IOException {
    String csv = "a,b\n1.5,x\nnan,\nNaN,y\n-inf,y\n+Infinity,y\n,y\n";
    assertThat(types(csv)).containsExactly(ColumnType.DOUBLE, ColumnType.TEXT);
    assertThat(copy(csv, ColumnGuide.NONE))
        .isEqualTo("1.5\tx\n\\N\t\\N\n\\N\ty\n-inf\ty\n+Infinity\ty\n\\N\ty\n");
    assertThat(copy(csv, guide("a", ColumnType.REAL))).contains("-inf\ty");
  }

  @Test
  void keepsIdentifiersTooLongForAnyNumberAsText() throws IOException {
    assertThat(types("id\n92233720368547758080\n")).containsExactly(ColumnType.TEXT);
  }

  @Test
  void readsQuotesLineBreaksAndEmptyValues() throws IOException {
    String csv = "name,v\r\n\"a \"\"b\"\"\r\nc\",1\r\n\"x,y\",\r\n";
    assertThat(copy(csv, ColumnGuide.NONE)).isEqualTo("a \"b\"\\r\\nc\t1\nx,y\t\\N\n");
  }

  @Test
  void readsGzipWhateverItsName() throws IOException {
    Path file = Files.write(folder.resolve("t.csv"), gzip("a\n1\n"));
    assertThat(copy(file, ColumnGuide.NONE, List.of())).isEqualTo("1\n");
  }

  @Test
  void skipsTheByteOrderMarkAndBlankLinesAtTheEnd() throws IOException {
    assertThat(copy("\uFEFFa,b\n1,2\n\n\n", ColumnGuide.NONE)).isEqualTo("1\t2\n");
  }

  @Test
  void aStatedTypeWins() throws IOException {
    String csv = "a,b,c\n1,1.5,1\n,,0\n";
    ColumnGuide guide = guide("a", ColumnType.REAL, "b", ColumnType.REAL, "c", ColumnType.BOOLEAN);
    assertThat(copy(csv, guide)).isEqualTo("1\t1.5\tt\n\\N\t\\N\tf\n");
  }

  @Test
  void fixedTextIsFixedOnlyIfEveryValueIs() throws IOException {
    ColumnType three = new ColumnType(BaseType.CHAR, 3, false, List.of());
    Path file = write("a,b\nabc,abc\nxyz,de\n");
    try (TableSource table =
        TableFiles.open(file, guide("a", three, "b", three), Progress.SILENT)) {
      assertThat(table.header().columns())
          .extracting(TableColumn::type)
          .containsExactly(three, ColumnType.varchar(3, false));
    }
  }

  @Test
  void storesPolygonsInDegreesWithoutTheClosingVertex() throws IOException {
    String csv = "s\nPOLYGON ICRS 1 2 3 4 5 6 1 2\n\"1,2,3,4,5,-6\"\n";
    assertThat(copy(csv, guide("s", ColumnType.POLYGON)))
        .isEqualTo(
            "{(1.0d,2.0d),(3.0d,4.0d),(5.0d,6.0d)}\n{(1.0d,2.0d),(3.0d,4.0d),(5.0d,-6.0d)}\n");
  }

  @Test
  void namesRowLineColumnAndValueThatDoNotFit() throws IOException {
    Path file = write("note,n\n\"two\nlines\",1\nx,40000\n");
    ColumnGuide guide = guide("n", ColumnType.SMALLINT);
    assertFault(() -> copy(file, guide, List.of()))
        .hasMessage(
            "row 2 (line 4), column \"n\": \"40000\" is not a short (a whole number from -32768 to 32767)");
  }

  @Test
  void namesACoordinateOutOfRange() throws IOException {
    Path file = write("ra\n0.5\n360.5\n");
    List<Limits> limits = List.of(new Limits(0, 0, 360, "right ascension"));
    assertFault(() -> copy(file, ColumnGuide.NONE, limits))
        .hasMessage(
            "row 2 (line 3), column \"ra\": \"360.5\" is no right ascension in degrees: it must lie from 0 to 360");
  }

  @Test
  void refusesRaggedRows() {
    assertFault(() -> types("a,b,c\n1,2,3\n1\n"))
        .hasMessage("row 2 (line 3): 1 values for 3 columns; the first missing is column \"b\"");
    assertFault(() -> types("a,b\n1,2,3\n"))
        .hasMessage(
            "row 1 (line 2): 3 values for 2 columns; the first too many follows column \"b\"");
  }

  @Test
  void refusesGarbledEncoding() throws IOException {
    Path file = folder.resolve("latin.csv");
    Files.write(file, "a,name\n1,Mechain\n2,Méchain\n".getBytes(StandardCharsets.ISO_8859_1));
    assertFault(() -> copy(file, ColumnGuide.NONE, List.of()))
        .hasMessage(
            "row 2 (line 3): column \"name\": the text is not UTF-8; convert the file, e.g. with iconv -t UTF-8");
  }

  @Test
  void refusesTruncatedGzipAndSaysWhere() throws IOException {
    byte[] whole = gzip("a,b\n" + "1234567,abcdefg\n".repeat(50_000));
    Path file = Files.write(folder.resolve("t.csv.gz"), Arrays.copyOf(whole, whole.length / 2));
    assertFault(() -> copy(file, ColumnGuide.NONE, List.of()))
        .hasMessageMatching("row \\d+ \\(line \\d+\\): column .* cut short or damaged");
  }

  @Test
  void refusesAQuoteThatNeverCloses() {
    assertFault(() -> types("a,b\n1,\"x\n2,y\n"))
        .hasMessageContaining(
            "row 1 (line 2): column \"b\": a quote opened on line 2 never closes");
  }

  @Test
  void refusesTwoColumnsOfOneName() {
    assertFault(() -> types("a,b,a\n1,2,3\n")).hasMessageContaining("two columns are called \"a\"");
  }

  @Test
  void columnsFileTellsAnUnknownDatatype() throws IOException {
    Path file = write("column_name,datatype\nra,double\nx,quaternion\n");
    assertFault(() -> ColumnsFile.read(file))
        .hasMessageContaining("row 2 (line 3): \"quaternion\" is no datatype for column \"x\"");
  }

  @Test
  void columnsFileGivesTypesAndMeaning() throws IOException {
    ColumnGuide guide =
        ColumnsFile.read(
            write("column_name,datatype,unit,ucd,description\nRA,char(3),deg,pos,\"a, b\"\n"));
    assertThat(guide.type("ra")).isEqualTo(new ColumnType(BaseType.CHAR, 3, false, List.of()));
    assertThat(guide.describe("ra", Description.NONE))
        .isEqualTo(new Description("deg", "pos", null, "a, b"));
  }

  private static AbstractThrowableAssert<?, ?> assertFault(ThrowingCallable call) {
    return assertThatThrownBy(call).isInstanceOf(BadTableException.class);
  }

  private List<ColumnType> types(String csv) throws IOException {
    try (TableSource table = TableFiles.open(write(csv), ColumnGuide.NONE, Progress.SILENT)) {
      return table.header().columns().stream().map(TableColumn::type).toList();
    }
  }

  private String copy(String csv, ColumnGuide guide) throws IOException {
    return copy(write(csv), guide, List.of());
  }

  static String copy(Path file, ColumnGuide guide, List<Limits> limits) throws IOException {
    try (TableSource table = TableFiles.open(file, guide, Progress.SILENT)) {
      return CopyLines.of(table, limits);
    }
  }

  private Path write(String csv) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "t", ".csv"), csv);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static ColumnGuide guide(Object... namesAndTypes) {
    List<ColumnGuide.Entry> entries = new ArrayList<>();
    for (int i = 0; i < namesAndTypes.length; i += 2) {
      entries.add(
          new ColumnGuide.Entry(
              (String) namesAndTypes[i], (ColumnType) namesAndTypes[i + 1], Description.NONE));
    }
    return ColumnGuide.of(entries);
  }
}
