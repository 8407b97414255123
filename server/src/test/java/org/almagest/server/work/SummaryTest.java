package org.almagest.server.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.almagest.formats.Outcome;
import org.almagest.formats.ResultFormats;
import org.almagest.formats.Scratch;
import org.almagest.schema.ColumnType;
import org.almagest.schema.OutputColumn;
import org.almagest.server.query.ResultStart;
import org.almagest.server.query.ResultTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {
  @TempDir private static Path folder = Path.of("");

  @Test
  void namesAndValuesAreARow() throws IOException {
    Summary summary = Summary.of("table", "user_joe.α", "rows", 3L, "far", 0.5, "indexed", true);

    assertThat(csv(summary)).isEqualTo("table,rows,far,indexed\nuser_joe.α,3,0.5,true\n");
    assertThat(summary.size()).isEqualTo(1);
  }

  @Test
  void thereMayBeSeveralRowsAndNulls() throws IOException {
    Summary summary =
        new Summary(
            List.of(
                OutputColumn.of("name", ColumnType.TEXT),
                OutputColumn.of("rows", ColumnType.BIGINT)),
            List.of(Arrays.asList("a", 1L), Arrays.asList("b", null)));

    assertThat(csv(summary)).isEqualTo("name,rows\na,1\nb,\n");
  }

  private static String csv(Summary summary) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    summary.write(
        ResultFormats.find("csv").orElseThrow().format(),
        new Scratch(folder),
        new ResultTarget() {
          @Override
          public OutputStream open(ResultStart start) {
            return bytes;
          }

          @Override
          public void end(Outcome outcome) {
            assertThat(outcome).isEqualTo(new Outcome.Complete());
          }
        });
    return bytes.toString(UTF_8).replace("\r\n", "\n");
  }
}
