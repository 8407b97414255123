package org.almagest.formats.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.almagest.schema.Column.Storage;
import org.almagest.schema.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other writers write, and what VOTable allows besides. */
class ForeignVotableTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "datatype='bit'|1|t",
        "datatype='bit' arraysize='5'|01011|{f,t,f,t,t}",
        "datatype='bit' arraysize='*'|0 1 0|{f,t,f}",
        "datatype='boolean'|TRUE|t",
        "datatype='boolean'|?|\\N",
        "datatype='unsignedByte'|0xFF|255",
        "datatype='short' arraysize='*'|1 0x10 -3|{1,16,-3}",
        "datatype='int'|+12|12",
        "datatype='floatComplex'|1 -2.5|{1.0,-2.5}",
        "datatype='doubleComplex' arraysize='2'|1 2 3 4|{1.0,2.0,3.0,4.0}",
        "datatype='double' arraysize='1'|2.5|2.5",
        "datatype='double'|-Inf|-Infinity",
        "datatype='float' arraysize='2x*'|1 2 NaN 4|{1.0,2.0,NULL,4.0}",
        "datatype='char' arraysize='3x2'|ab cde|{ab,cde}",
        "datatype='char' arraysize='*' xtype='timestamp'|2024-02-29T12:00:00Z|2024-02-29T12:00",
        "datatype='char' arraysize='*' xtype='moc'|4/1-3|4/1-3",
        "datatype='unicodeChar' arraysize='9'|\u4E2D &lt;&#x1F600;>|\u4E2D <\uD83D\uDE00>",
        "datatype='char' arraysize='*'|<![CDATA[<a> & ]]b]]>|<a> & ]]b",
        "datatype='char' arraysize='*'|a<!-- not -- this -->b|ab",
        "datatype='double' arraysize='2' xtype='point'|10 20|{10.0,20.0}",
        "datatype='double' arraysize='2' xtype='point'|NaN NaN|\\N",
      })
  void readsCellsOfTabledata(String field, String cell, String expected) throws IOException {
    assertThat(read(tabledata(field, "<TD>" + cell + "</TD>"))).isEqualTo(expected + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "datatype='bit' arraysize='10'|aa80|{t,f,t,f,t,f,t,f,t,f}",
        "datatype='boolean' arraysize='4'|54463f31|{t,f,NULL,t}",
        "datatype='unsignedByte' arraysize='*'|0000000200ff|{0,255}",
        "datatype='floatComplex'|3f800000c0000000|{1.0,-2.0}",
        "datatype='char' arraysize='4'|61620000|ab",
        "datatype='char' arraysize='4'|61622020|ab",
        "datatype='char'|61|a",
        "datatype='char' arraysize='2x2'|61206263|{a,bc}",
        "datatype='unicodeChar' arraysize='*'|000000034e2dd83dde00|\u4E2D\uD83D\uDE00",
        "datatype='char' arraysize='*'|00000002c3a9|\u00E9",
        "datatype='double' arraysize='*' xtype='polygon'|00000000|\\N",
        "datatype='short' arraysize='2x*'|0000000400010002fffffffe|{1,2,-1,-2}",
      })
  void readsCellsOfBinary(String field, String bytes, String expected) throws IOException {
    byte[] row = HexFormat.of().parseHex(bytes);
    assertThat(read(stream("BINARY", field, "base64", row))).isEqualTo(expected + "\n");
  }

  @Test
  void aValueThatStandsForNullIsNull() throws IOException {
    String field = "datatype='int'><VALUES null='-99'/></FIELD><FIELD name='y' datatype='double'";
    assertThat(read(tabledata(field, "<TD>-99</TD><TD></TD>"))).isEqualTo("\\N\t\\N\n");
    byte[] row = ByteBuffer.allocate(12).putInt(-99).putDouble(1).array();
    assertThat(read(stream("BINARY", field, "base64", row))).isEqualTo("\\N\t1.0\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"base64", "gzip", "deflate"})
  void readsStreamsPackedOrNot(String encoding) throws IOException {
    byte[] row = ByteBuffer.allocate(5).put((byte) 0).putInt(7).array();
    assertThat(read(stream("BINARY2", "datatype='int'", encoding, packed(row, encoding))))
        .isEqualTo("7\n");
  }

  @ParameterizedTest
  @CsvSource({
    "<VOTABLE version='1.0'>, VOTABLE",
    "<VOTABLE version='1.1' xmlns='http://www.ivoa.net/xml/VOTable/v1.1'>, VOTABLE",
    "<VOTABLE version='1.5' xmlns='http://www.ivoa.net/xml/VOTable/v1.3'>, VOTABLE",
  })
  void readsEveryVersion(String start, String root) throws IOException {
    String document = tabledata("datatype='int'", "<TD>7</TD>").replaceFirst("<VOTABLE>", start);
    assertThat(read(document)).isEqualTo("7\n");
  }

  @Test
  void readsAnyPrefix() throws IOException {
    String document =
        tabledata("datatype='int'", "<TD>7</TD>").replaceAll("<(/?)([A-Z])", "<$1vot:$2");
    assertThat(read(document)).isEqualTo("7\n");
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252", "UTF-8"})
  void readsEveryEncoding(String encoding) throws IOException {
    String document =
        "<?xml version='1.0' encoding='"
            + encoding
            + "'?>"
            + tabledata("datatype='char' arraysize='*'", "<TD>\u00E9</TD>");
    Path file = folder.resolve("t.vot");
    Files.write(file, document.getBytes(Charset.forName(encoding)));
    assertThat(read(file)).isEqualTo("\u00E9\n");
  }

  @Test
  void takesTheFirstOfSeveralTablesAndWhatItRefersTo() throws IOException {
    String document =
        "<VOTABLE><RESOURCE><COOSYS ID='s' system='eq_FK5' equinox='J2000'/><TIMESYS ID='t' timescale='TT' refposition='GEOCENTER'/>"
            + "<GROUP><PARAM name='p' datatype='int' value='1'><VALUES null='5'/></PARAM></GROUP><RESOURCE>"
            + "<TABLE name='a'><DESCRIPTION>The \n first</DESCRIPTION><FIELD name='x' datatype='int' ref='s'><LINK href='http://x/'/>"
            + "<DESCRIPTION>A number</DESCRIPTION></FIELD><FIELD name='x' datatype='int' ref='t'/>"
            + "<DATA><TABLEDATA><TR><TD>1</TD><TD>2</TD></TR></TABLEDATA></DATA></TABLE></RESOURCE>"
            + "<TABLE><FIELD name='y' datatype='char'/><DATA><TABLEDATA><TR><TD>z</TD></TR></TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>";
    Path file = Files.writeString(folder.resolve("t.vot"), document);
    try (TableSource table = open(file)) {
      assertThat(table.header().description()).isEqualTo("The first");
      TableColumn x = table.header().columns().getFirst();
      assertThat(x.description().text()).isEqualTo("A number");
      assertThat(x.description().frame()).isEqualTo(new Frame.Space("FK5", "J2000", null, null));
      assertThat(table.header().columns().getLast().description().frame())
          .isEqualTo(new Frame.Time("TT", "GEOCENTER", null));
      assertThat(table.header().columns())
          .extracting(TableColumn::name)
          .containsExactly("x", "x_2");
      assertThat(CopyLines.of(table, List.of())).isEqualTo("1\t2\n");
      assertThat(CopyLines.of(table, List.of())).isEqualTo("1\t2\n");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<DATA/>",
        "<DATA><TABLEDATA/></DATA>",
        "<DATA><BINARY2><STREAM encoding='base64'/></BINARY2></DATA>"
      })
  void readsATableWithoutRows(String data) throws IOException {
    assertThat(
            read(
                "<VOTABLE><RESOURCE><TABLE><FIELD name='x' datatype='int'/>"
                    + data
                    + "</TABLE></RESOURCE></VOTABLE>"))
        .isEmpty();
  }

  private String read(String document) throws IOException {
    return read(Files.writeString(folder.resolve("t.vot"), document));
  }

  private String read(Path file) throws IOException {
    try (TableSource table = open(file)) {
      return CopyLines.of(table, List.of());
    }
  }

  private static TableSource open(Path file) throws IOException {
    return TableFiles.open(
        file,
        Optional.empty(),
        ColumnGuide.NONE.storing(Storage.PLAIN),
        new ReadLimits(1000, 1 << 20, 100, 1 << 16),
        Progress.SILENT);
  }

  private static String tabledata(String field, String cells) {
    return table(field, "<TABLEDATA><TR>" + cells + "</TR></TABLEDATA>");
  }

  private static String stream(String kind, String field, String encoding, byte[] row) {
    String text = Base64.getMimeEncoder().encodeToString(row);
    return table(
        field,
        "<%1$s><STREAM encoding='%2$s'>\n%3$s\n</STREAM></%1$s>".formatted(kind, encoding, text));
  }

  private static String table(String field, String data) {
    return "<VOTABLE><RESOURCE><TABLE><FIELD name='x' %s/><DATA>%s</DATA></TABLE></RESOURCE></VOTABLE>"
        .formatted(field, data);
  }

  private static byte[] packed(byte[] row, String encoding) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (encoding) {
      case "gzip" -> {
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
          gzip.write(row);
        }
      }
      case "deflate" -> {
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out)) {
          deflate.write(row);
        }
      }
      default -> out.write(row);
    }
    return out.toByteArray();
  }
}
