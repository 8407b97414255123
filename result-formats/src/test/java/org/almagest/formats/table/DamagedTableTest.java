package org.almagest.formats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Damage that STIL alone would pass over. */
class DamagedTableTest {
  private static final String CUT_SHORT = "cut short or damaged";

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<TD>1x</TD><TD>2</TD>|row 2, column \"n\": \"1x\" is not an int",
        "<TD>3000000000</TD><TD>2</TD>|row 2, column \"n\": \"3000000000\" is not an int",
        "<TD>1</TD><TD>2,5</TD>|row 2, column \"x\": \"2,5\" is not a double",
        "<TD>1</TD><TD>1e999</TD>|row 2, column \"x\": \"1e999\" is not a double: it is too great",
        "<TD>1</TD>|row 2: 1 values for 2 columns",
        "<TD>1</TD><TD>2</TD><TD>3</TD>|row 2: 3 values for 2 columns",
      })
  void namesTheRowAndColumnOfABadCell(String cells, String message) throws IOException {
    assertFault("t.vot", tabledata(cells).getBytes(StandardCharsets.UTF_8), message);
  }

  @Test
  void keepsInfinitiesAndTakesNanAndEmptyForNull() throws IOException {
    String cells =
        "<TD/><TD>NaN</TD></TR><TR><TD>0x1F</TD><TD>+Inf</TD></TR><TR><TD>2</TD><TD>-Inf</TD>";
    Path file = Files.writeString(folder.resolve("t.vot"), tabledata(cells));
    assertThat(CsvTableTest.copy(file, ColumnGuide.NONE, List.of()))
        .isEqualTo("1\t0.5\n\\N\t\\N\n31\tInfinity\n2\t-Infinity\n");
  }

  @Test
  void refusesEntitiesAndLinksThatReachOutside() throws IOException {
    String table = tabledata("<TD>1</TD><TD>2</TD>");
    String entity = "<!DOCTYPE V [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + table;
    assertFault("t.vot", entity.getBytes(StandardCharsets.UTF_8), "DOCTYPE");
    String link = votable("<BINARY><STREAM href=\"file:///etc/hostname\"/></BINARY>");
    assertFault("t.vot", link.getBytes(StandardCharsets.UTF_8), "STREAM href");
  }

  @Test
  void refusesAVotableThatBreaksOff() throws IOException {
    byte[] whole = tabledata("<TD>12</TD><TD>2</TD>").getBytes(StandardCharsets.UTF_8);
    int cut = new String(whole, StandardCharsets.UTF_8).indexOf("12") + 1;
    assertFault("t.vot", Arrays.copyOf(whole, cut), "row 2, column \"n\": ");
    byte[] packed = gzip(whole);
    assertFault("t.vot.gz", Arrays.copyOf(packed, packed.length - 12), CUT_SHORT);
  }

  @ParameterizedTest
  @CsvSource({"BINARY, 24", "BINARY2, 26"})
  void readsBase64ThatEndsWithARowAndRefusesTheRest(String kind, int size) throws IOException {
    byte[] rows = rows(kind);
    assertThat(rows).hasSize(size);
    Path file = Files.writeString(folder.resolve("t.vot"), stream(kind, encoded(rows)));
    assertThat(CsvTableTest.copy(file, ColumnGuide.NONE, List.of())).isEqualTo("1\t0.5\n2\t1.5\n");
    String cut = stream(kind, encoded(Arrays.copyOf(rows, size - 3)));
    assertFault("t.vot", cut.getBytes(StandardCharsets.UTF_8), "row 2, column \"x\": ");
    String garbled = stream(kind, "!!!!" + encoded(rows));
    assertFault("t.vot", garbled.getBytes(StandardCharsets.UTF_8), "row 1, column \"n\": ");
  }

  @Test
  void refusesFewerRowsThanStated() throws IOException {
    String table = tabledata("<TD>1</TD><TD>2</TD>").replace("<TABLE>", "<TABLE nrows=\"3\">");
    assertFault("t.vot", table.getBytes(StandardCharsets.UTF_8), "says it has 3 rows");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1x 2 a|row 2, column \"n\": \"1x\" is not an int",
        "1 2|row 2: 2 values for 3 columns",
        "1 2 \"a|row 2, column \"s\": a quote never closes",
      })
  void namesTheRowAndColumnOfABadEcsvLine(String line, String message) throws IOException {
    assertFault("t.ecsv", ecsv(line).getBytes(StandardCharsets.UTF_8), message);
  }

  @Test
  void readsEcsvWithQuotedBlanksAndNulls() throws IOException {
    Path file = Files.writeString(folder.resolve("t.ecsv"), ecsv("\"\" nan \"b \"\"c\"\"\""));
    assertThat(CsvTableTest.copy(file, ColumnGuide.NONE, List.of()))
        .isEqualTo("1\t0.5\ta\n\\N\t\\N\tb \"c\"\n");
  }

  @Test
  void readsEcsvAsUtf8() throws IOException {
    Path file = Files.writeString(folder.resolve("t.ecsv"), ecsv("2 1.5 \"Polaris ΑΒ 🔭\""));
    assertThat(CsvTableTest.copy(file, ColumnGuide.NONE, List.of()))
        .isEqualTo("1\t0.5\ta\n2\t1.5\tPolaris ΑΒ 🔭\n");
  }

  @Test
  void refusesATruncatedParquetFile() throws IOException {
    assertFault("t.parquet", "PAR1 and nothing else".getBytes(StandardCharsets.UTF_8), "damaged");
  }

  private void assertFault(String name, byte[] content, String message) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    assertThatThrownBy(() -> CsvTableTest.copy(file, ColumnGuide.NONE, List.of()))
        .isInstanceOf(BadTableException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(message);
  }

  private static String ecsv(String line) {
    return """
    # %%ECSV 1.0
    # ---
    # datatype:
    # - {name: n, datatype: int32}
    # - {name: x, datatype: float64}
    # - {name: s, datatype: string}
    n x s
    1 0.5 a
    %s
    """
        .formatted(line);
  }

  private static String tabledata(String cells) {
    return votable("<TABLEDATA><TR><TD>1</TD><TD>0.5</TD></TR><TR>" + cells + "</TR></TABLEDATA>");
  }

  private static String stream(String kind, String text) {
    return votable("<%1$s><STREAM encoding=\"base64\">%2$s</STREAM></%1$s>".formatted(kind, text));
  }

  private static String votable(String data) {
    return "<VOTABLE version=\"1.4\" xmlns=\"http://www.ivoa.net/xml/VOTable/v1.3\"><RESOURCE><TABLE>"
        + "<FIELD name=\"n\" datatype=\"int\"/><FIELD name=\"x\" datatype=\"double\"/>"
        + "<DATA>"
        + data
        + "</DATA></TABLE></RESOURCE></VOTABLE>";
  }

  private static byte[] rows(String kind) {
    ByteBuffer rows = ByteBuffer.allocate(26);
    for (int i = 1; i <= 2; i++) {
      if (kind.equals("BINARY2")) {
        rows.put((byte) 0);
      }
      rows.putInt(i).putDouble(i - 0.5);
    }
    return Arrays.copyOf(rows.array(), rows.position());
  }

  private static String encoded(byte[] rows) {
    return Base64.getMimeEncoder().encodeToString(rows);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }
}
