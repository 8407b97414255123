package org.almagest.formats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Description;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that want to harm. */
class HostileTableTest {
  private static final ReadLimits LIMITS = new ReadLimits(1000, 1 << 20, 100, 1 << 16);

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<!DOCTYPE V [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><VOTABLE/>|DOCTYPE",
        "<!DOCTYPE V [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><VOTABLE>&b;</VOTABLE>|DOCTYPE",
        "<!DOCTYPE V SYSTEM \"http://192.0.2.1/x.dtd\"><VOTABLE/>|DOCTYPE",
        "<VOTABLE><RESOURCE name=\"&b;\"/></VOTABLE>|entity &b;",
        "<VOTABLE><RESOURCE></VOTABLE>|</VOTABLE> where </RESOURCE> is due",
        "<VOTABLE><RESOURCE/>|ends before </VOTABLE>",
        "<VOTABLE><RESOURCE/></VOTABLE>|no TABLE",
        "<html><body/></html>|not a VOTABLE",
        "<VOTABLE><RESOURCE><TABLE/></RESOURCE></VOTABLE>|no columns",
        "<VOTABLE a=\"<\"/>|within an attribute",
        "<VOTABLE><TABLE><FIELD name=\"x\" datatype=\"quaternion\"/></TABLE></VOTABLE>|quaternion",
        "<VOTABLE><TABLE><FIELD name=\"x\" datatype=\"int\" arraysize=\"two\"/></TABLE></VOTABLE>|arraysize",
        "<VOTABLE><TABLE><FIELD name=\"x\" datatype=\"int\" arraysize=\"2147483647x2147483647x2147483647\"/></TABLE></VOTABLE>|arraysize",
      })
  void documentsThatReachOutsideOrAreNone(String document, String message) {
    assertFault(document).hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/hostname", "http://192.0.2.1/rows", "../secret", "beside.bin", ""})
  void rowsElsewhere(String link) {
    assertFault(table("datatype='int'", "<BINARY><STREAM href='" + link + "'/></BINARY>"))
        .hasMessageContaining("STREAM href");
    assertFault(table("datatype='int'", "<FITS><STREAM href='" + link + "'/></FITS>"))
        .hasMessageContaining("STREAM href");
  }

  @Test
  void aMillionColumnsAreNotReadToTheirEnd() {
    Endless fields = new Endless("<VOTABLE><TABLE>", "<FIELD name='x' datatype='int'/>");
    assertThatThrownBy(() -> stream(fields))
        .isInstanceOf(TooLargeException.class)
        .hasMessage(
            "the table has at least 101 columns; at most 100 are taken here. Send fewer, or in parts");
    assertThat(fields.given()).isLessThan(1 << 17);
  }

  @Test
  void endlessNamesTextsAndDepthsEnd() {
    assertEnds(new Endless("<", "V"));
    assertEnds(new Endless("<VOTABLE a='", "x"));
    assertEnds(new Endless("<VOTABLE>", "<A>"));
    assertEnds(new Endless("<VOTABLE><TABLE><DESCRIPTION>", "text "));
    assertEnds(new Endless("<VOTABLE><!--", "text "));
    assertEnds(new Endless("<VOTABLE ", "a='1' "));
    assertEnds(new Endless("a,b\n", "1"));
    assertEnds(new Endless("a,b\n\"", "1\n"));
    assertEnds(new Endless("", "a,"));
    assertEnds(new Endless("# a b\n", "word"));
  }

  private static void assertEnds(Endless document) {
    assertThatThrownBy(() -> stream(document)).isInstanceOf(BadTableException.class);
    assertThat(document.given()).isLessThan((1 << 20) + (1 << 17));
  }

  @Test
  void anArrayOfABillionElementsThatAreNotThere() {
    byte[] claim = ByteBuffer.allocate(20).putInt(1_000_000_000).array();
    assertFault(binary("datatype='double' arraysize='*'", claim))
        .isInstanceOf(TooLargeException.class)
        .hasMessageContaining("8,000,000,000 bytes in one value");
    assertFault(binary("datatype='double' arraysize='1000000000'", claim))
        .isInstanceOf(TooLargeException.class);
    byte[] negative = ByteBuffer.allocate(20).putInt(-5).array();
    assertFault(binary("datatype='int' arraysize='*'", negative))
        .hasMessageContaining("a length below zero");
    byte[] some = ByteBuffer.allocate(20).putInt(1000).array();
    assertFault(binary("datatype='int' arraysize='*'", some))
        .hasMessageContaining("the rows end within a value");
    assertFault(binary("datatype='int' arraysize='0'", some)).hasMessageContaining("no bytes");
  }

  @Test
  void rowsThatAreNotAsStated() {
    String rows = "<TABLEDATA><TR><TD>1</TD></TR></TABLEDATA>";
    String document = table("datatype='int'", rows);
    assertFault(document.replace("<TABLE>", "<TABLE nrows='3'>"))
        .hasMessageContaining("says it has 3 rows");
    assertFault(document.replace("<TABLE>", "<TABLE nrows='999999999999'>"))
        .isInstanceOf(TooLargeException.class)
        .hasMessageContaining("999,999,999,999 rows; at most 1,000");
    assertFault(
            table(
                "datatype='int'",
                "<TABLEDATA>" + "<TR><TD>1</TD></TR>".repeat(1001) + "</TABLEDATA>"))
        .hasMessageContaining("at least 1,001 rows; at most 1,000 are taken here");
  }

  @Test
  void aValueBeyondTheLimit() {
    String cell = "<TABLEDATA><TR><TD>" + "x".repeat(1 << 17) + "</TD></TR></TABLEDATA>";
    assertFault(table("datatype='char' arraysize='*'", cell))
        .isInstanceOf(TooLargeException.class)
        .hasMessageContaining("bytes in one value; at most 65,536");
  }

  @ParameterizedTest
  @ValueSource(strings = {"!!!!", "AAA", "AA=A", "====", "A", "AAAA=AAA", "AAAAAAA=AAAA"})
  void garbledBase64(String text) {
    String stream = "<BINARY><STREAM encoding='base64'>" + text + "</STREAM></BINARY>";
    assertFault(table("datatype='long'", stream)).hasMessageContaining("row 1, column \"x\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<VOTABLE>", "a,b\n", "# %ECSV 1.0\n", "SIMPLE  =                    T"})
  void gzipBombs(String start) throws IOException {
    Path file = folder.resolve("bomb.gz");
    try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
      gzip.write(start.getBytes(StandardCharsets.UTF_8));
      byte[] blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 1 << 6; i++) {
        gzip.write(blanks);
      }
    }
    assertThat(Files.size(file)).isLessThan(1 << 14);
    assertThatThrownBy(() -> read(file)).isInstanceOf(TooLargeException.class);
  }

  @Test
  void aGzipBombWithinAStream() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[1 << 23]);
    }
    String text = Base64.getEncoder().encodeToString(packed.toByteArray());
    String stream = "<BINARY><STREAM encoding='gzip'>" + text + "</STREAM></BINARY>";
    Path file =
        Files.writeString(
            folder.resolve("t.vot"), table("datatype='char' arraysize='60000'", stream));
    assertThatThrownBy(() -> read(file)).isInstanceOf(TooLargeException.class);
  }

  @Test
  void theFileIsNamedOnlyToAnOperator() throws IOException {
    Path file = Files.writeString(folder.resolve("upload-42.tmp"), "<VOTABLE/>");
    assertThatThrownBy(() -> read(file)).hasMessage("the file: the VOTable has no TABLE");
  }

  private AbstractThrowableAssert<?, ?> assertFault(String document) {
    return assertThatThrownBy(() -> read(Files.writeString(folder.resolve("t.vot"), document)))
        .isInstanceOf(BadTableException.class);
  }

  private static String binary(String field, byte[] rows) {
    return table(
        field,
        "<BINARY><STREAM encoding='base64'>%s</STREAM></BINARY>"
            .formatted(Base64.getEncoder().encodeToString(rows)));
  }

  private static String table(String field, String data) {
    return "<VOTABLE><RESOURCE><TABLE><FIELD name='x' %s/><DATA>%s</DATA></TABLE></RESOURCE></VOTABLE>"
        .formatted(field, data);
  }

  static void read(Path file) throws IOException {
    try (TableSource table =
        TableFiles.open(file, Optional.empty(), ColumnGuide.NONE, LIMITS, Progress.SILENT)) {
      drain(table);
    }
  }

  private static void stream(InputStream in) throws IOException {
    ColumnGuide guide = ColumnGuide.of(List.of(entry("a"), entry("b")));
    try (TableSource table = TableFiles.open(in, Optional.empty(), guide, LIMITS)) {
      drain(table);
    }
  }

  private static ColumnGuide.Entry entry(String name) {
    return new ColumnGuide.Entry(name, ColumnType.TEXT, Description.NONE);
  }

  private static void drain(TableSource table) throws IOException {
    try (RowStream rows = table.rows(List.of())) {
      while (rows.next()) {
        rows.buffer().clear();
      }
    }
  }

  /** A document that goes on for ever, and knows how much of it was taken. */
  private static final class Endless extends InputStream {
    private final byte[] repeated;
    private InputStream piece;
    private long given;

    Endless(String start, String repeated) {
      this.piece = new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8));
      this.repeated = repeated.getBytes(StandardCharsets.UTF_8);
    }

    long given() {
      return given;
    }

    @Override
    public int read() throws IOException {
      int b = piece.read();
      if (b < 0) {
        piece = new ByteArrayInputStream(repeated);
        b = piece.read();
      }
      given++;
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = Math.min(length, 512);
      for (int i = 0; i < count; i++) {
        buffer[offset + i] = (byte) read();
      }
      return count;
    }
  }
}
