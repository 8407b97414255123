package org.almagest.formats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FITS files that say more than is there. */
class HostileFitsTest {
  private static final ReadLimits LIMITS = new ReadLimits(1000, 1 << 20, 100, 1 << 16);

  @TempDir private Path folder = Path.of("");

  @Test
  void readsAnArrayThatLiesInTheHeap() throws IOException {
    Path file = table(1, 8, "1PD(2)", 2);
    try (TableSource table =
        TableFiles.open(file, Optional.empty(), ColumnGuide.NONE, LIMITS, Progress.SILENT)) {
      assertThat(CopyLines.of(table, List.of())).isEqualTo("{1.5,2.5}\n");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|8|1PD(9)|1000000000|row 1: an array of 1,000,000,000 elements",
        "1|8|1PD(9)|-1|row 1: an array of -1 elements",
        "1|4|1PD(9)|2|wider than its rows",
        "500|8|1PD(9)|2|says it has 4,016 bytes of data where",
        "999999999999|8|1PD(9)|2|8,000,000,000,008 bytes",
        "9223372036854775807|16|1D|2|more data than there can be",
        "2000|1|1B|2|2,000 rows; at most 1,000",
      })
  void refusesWhatIsNotThere(long rows, long width, String form, int count, String message)
      throws IOException {
    Path file = table(rows, width, form, count);
    assertThatThrownBy(() -> HostileTableTest.read(file))
        .isInstanceOf(BadTableException.class)
        .hasMessageContaining(message);
  }

  private Path table(long rows, long width, String form, int count) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    header(out, "SIMPLE  =                    T", "BITPIX  = 8", "NAXIS   = 0", "EXTEND  = T");
    header(
        out,
        "XTENSION= 'BINTABLE'",
        "BITPIX  = 8",
        "NAXIS   = 2",
        "NAXIS1  = " + width,
        "NAXIS2  = " + rows,
        "PCOUNT  = 16",
        "GCOUNT  = 1",
        "TFIELDS = 1",
        "TTYPE1  = 'x'",
        "TFORM1  = '" + form + "'");
    ByteBuffer data = ByteBuffer.allocate(2880);
    data.putInt(count).putInt(0).putDouble(1.5).putDouble(2.5);
    out.write(data.array());
    return Files.write(folder.resolve("t.fits"), out.toByteArray());
  }

  private static void header(ByteArrayOutputStream out, String... cards) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String card : cards) {
      text.append("%-80s".formatted(card));
    }
    text.append("%-80s".formatted("END"));
    text.append(" ".repeat(2880 - text.length()));
    out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
  }
}
