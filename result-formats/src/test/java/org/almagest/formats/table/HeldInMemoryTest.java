package org.almagest.formats.table;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is held in memory of a file is little, whatever the file may be. */
class HeldInMemoryTest {
  private static final ReadLimits LIMITS = new ReadLimits(1000, 1L << 30, 1000, 1 << 16);
  private static final ReadLimits WIDE = new ReadLimits(1000, 1L << 30, 1000, 1 << 23);
  private static final String LONG = "é".repeat(30_000);

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<FIELD name='c%d' datatype='int'><DESCRIPTION>%s</DESCRIPTION></FIELD>",
        "<FIELD name='c%d' datatype='int' ucd='%s'/>",
        "<FIELD name='c%d' datatype='int'><VALUES null='%s'/></FIELD>",
        "<DESCRIPTION>%2$s</DESCRIPTION>"
      })
  void theHeadOfVotable(String element) {
    assertHead(
        "<VOTABLE><TABLE>"
            + IntStream.range(0, 150)
                .mapToObj(i -> element.formatted(i, LONG))
                .collect(Collectors.joining())
            + "<FIELD name='x' datatype='int'/></TABLE></VOTABLE>");
  }

  @Test
  void theHeadsOfText() {
    assertHead(
        IntStream.range(0, 1000)
                .mapToObj(i -> "c".repeat(5000) + i)
                .collect(Collectors.joining(","))
            + "\n1\n");
    assertHead(
        "# %ECSV 1.0\n# ---\n# datatype:\n# - {name: a, datatype: int64}\n"
            + ("# " + "x".repeat(5000) + "\n").repeat(1000)
            + "a\n1\n");
  }

  @Test
  void coordinateSystems() {
    assertHead(
        "<VOTABLE>"
            + "<COOSYS ID='c' system='%s'/>".formatted(LONG).repeat(150)
            + "<TABLE><FIELD name='x' datatype='int'/></TABLE></VOTABLE>");
  }

  @Test
  void attributesOfOneElement() {
    assertFault(
            "<VOTABLE "
                + IntStream.range(0, 90)
                    .mapToObj(i -> "a%d='%s'".formatted(i, LONG))
                    .collect(Collectors.joining(" "))
                + "/>")
        .hasMessageContaining("bytes of names and descriptions; at most 4,194,304");
  }

  @Test
  void rowsOfManyLargeValues() {
    String value = "x".repeat(60_000);
    String fields =
        IntStream.range(0, 3)
            .mapToObj(i -> "<FIELD name='c%d' datatype='char' arraysize='*'/>".formatted(i))
            .collect(Collectors.joining("", "<VOTABLE><TABLE>", "<DATA>"));
    assertRow(
        fields + "<TABLEDATA><TR>" + "<TD>%s</TD>".formatted(value).repeat(3) + "</TR>", "180,012");
    ByteBuffer row = ByteBuffer.allocate(3 * 60_004);
    for (int i = 0; i < 3; i++) {
      row.putInt(60_000).put(value.getBytes(StandardCharsets.US_ASCII));
    }
    String base64 = Base64.getEncoder().encodeToString(row.array());
    assertRow(
        fields + "<BINARY><STREAM encoding='base64'>" + base64 + "</STREAM></BINARY>", "180,014");
  }

  @Test
  void longLines() {
    String value = "x".repeat(60_000);
    String line = "%1$s,%1$s,%1$s".formatted(value);
    assertRow("a,b,c\n" + line + "\n", "131,073");
    String head =
        IntStream.range(0, 3)
            .mapToObj("# - {name: c%d, datatype: string}\n"::formatted)
            .collect(
                Collectors.joining("", "# %ECSV 1.0\n# ---\n# delimiter: ','\n# datatype:\n", ""));
    assertRow(head + "c0,c1,c2\n" + line + "\n", "180,002");
    assertFault(head + "c0,c1,c2\n1,2,\"" + (value + "\n").repeat(2) + "\"\n")
        .hasMessageContaining("bytes in one value; at most 65,536");
  }

  private void assertHead(String document) {
    assertFault(document, WIDE)
        .hasMessageContaining("bytes of names and descriptions; at most 4,194,304 are taken");
  }

  private void assertRow(String document, String found) {
    assertFault(document)
        .hasMessageContaining(found)
        .hasMessageContaining("bytes in one row; at most 131,072 are taken");
  }

  private AbstractThrowableAssert<?, ?> assertFault(String document) {
    return assertFault(document, LIMITS);
  }

  private AbstractThrowableAssert<?, ?> assertFault(String document, ReadLimits limits) {
    return assertThatThrownBy(() -> read(document, limits)).isInstanceOf(TooLargeException.class);
  }

  private void read(String document, ReadLimits limits) throws IOException {
    Path file = Files.writeString(folder.resolve("table"), document);
    try (TableSource table =
            TableFiles.open(
                file, Optional.of(TableFormat.CSV), ColumnGuide.NONE, limits, Progress.SILENT);
        RowStream rows = table.rows(List.of())) {
      while (rows.next()) {
        rows.buffer().clear();
      }
    }
  }
}
