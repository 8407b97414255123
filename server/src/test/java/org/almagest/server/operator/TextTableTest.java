package org.almagest.server.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TextTableTest {
  private static final String FIELDS =
      "<FIELD name=\"n\" datatype=\"int\"><VALUES null=\"-1\"/></FIELD><FIELD name=\"name\" datatype=\"unicodeChar\" arraysize=\"*\"/>";

  @Test
  void alignsNumbersRightAndTextLeftAndLeavesNullsEmpty() throws IOException {
    assertThat(printed("<TR><TD>12</TD><TD>αβ</TD></TR><TR><TD>-1</TD><TD>a\nb</TD></TR>", "OK"))
        .isEqualTo(
            """
             n  name
            --  ----
            12  αβ
                a b

            2 rows
            """);
  }

  @Test
  void saysSoWhenThereAreNoRowsOrMore() throws IOException {
    assertThat(printed("", "OK")).endsWith("\n\n0 rows\n");
    assertThat(printed("<TR><TD>1</TD><TD>x</TD></TR>", "OVERFLOW"))
        .contains("1 row; OVERFLOW: there are more.");
  }

  @Test
  void shortensWideText() throws IOException {
    assertThat(printed("<TR><TD>1</TD><TD>" + "é".repeat(100) + "</TD></TR>", "OK"))
        .contains("é".repeat(57) + "...\n");
  }

  @Test
  void failsOnAnErrorHalfWayAndOnAnAnswerThatBreaksOff() throws IOException {
    assertThat(TextTable.print(document("", "ERROR"), new PrintStream(new ByteArrayOutputStream())))
        .isFalse();
    InputStream cut = stream("<VOTABLE><TABLE>" + FIELDS + "<DATA><TABLEDATA><TR><TD>1");
    assertThatThrownBy(() -> TextTable.print(cut, new PrintStream(new ByteArrayOutputStream())))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("the answer breaks off");
  }

  @Test
  void tellsTheMessageOfAnErrorDocumentOrTheBodyItself() throws IOException {
    assertThat(ErrorDocument.text(document("", "ERROR"), 400)).isEqualTo("said");
    assertThat(ErrorDocument.text(stream("busy\n"), 503)).isEqualTo("busy");
    assertThat(ErrorDocument.text(stream(""), 502)).contains("502");
  }

  @Test
  void takesTheFormatFromTheEnding() throws IOException {
    assertThat(ResultFormat.of(Path.of("a.VOT"))).isEqualTo(ResultFormat.VOT);
    assertThat(ResultFormat.of(Path.of("a.b.tsv"))).isEqualTo(ResultFormat.TSV);
    assertThatThrownBy(() -> ResultFormat.of(Path.of("a.doc")))
        .hasMessage("the ending of a.doc names no format; known are .vot .xml .csv .tsv");
  }

  @Test
  void drawsABarOnlyWhereTheSizeIsKnown() {
    assertThat(ProgressBar.of("Loading", 2_000_000).text(10, 1_000_000, 2))
        .isEqualTo("Loading [############............]  50 % 1.0 of 2.0 MB, 10 rows, 5 rows/s");
    assertThat(ProgressBar.of("Loading", -1).text(10, -1, 2))
        .isEqualTo("Loading 10 rows, 5 rows/s");
  }

  private static String printed(String rows, String status) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(
            TextTable.print(
                document(rows, status), new PrintStream(out, true, StandardCharsets.UTF_8)))
        .isTrue();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static InputStream document(String rows, String status) {
    return stream(
        "<VOTABLE><RESOURCE><TABLE>%s<DATA><TABLEDATA>%s</TABLEDATA></DATA></TABLE><INFO name=\"QUERY_STATUS\" value=\"%s\">said</INFO></RESOURCE></VOTABLE>"
            .formatted(FIELDS, rows, status));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
