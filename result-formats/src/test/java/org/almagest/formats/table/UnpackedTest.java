package org.almagest.formats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedTest {
  private static final String TABLE =
      "# %ECSV 1.0\n# ---\n# datatype:\n# - {name: a, datatype: int64}\na\n1\n";

  @TempDir private Path folder = Path.of("");
  private Path scratch = Path.of("");

  @BeforeEach
  void makeScratch() throws IOException {
    scratch = Files.createDirectory(folder.resolve("scratch"));
  }

  @Test
  void unpacksIntoScratchAndLeavesNothing() throws IOException {
    try (TableSource table = open(packed(TABLE), ReadLimits.NONE);
        RowStream rows = table.rows(List.of())) {
      assertThat(inScratch()).isEqualTo(1);
      assertThat(rows.next()).isTrue();
    }
    assertThat(inScratch()).isZero();
  }

  @Test
  void stopsAtTheFirstByteTooMany() throws IOException {
    Path file = packed(TABLE + "1\n".repeat(100_000));
    assertThatThrownBy(() -> open(file, ReadLimits.NONE.ofBytes(100_000)))
        .isInstanceOf(TooLargeException.class)
        .hasMessageContaining("at most 100,000 are taken");
    assertThat(inScratch()).isZero();
  }

  private TableSource open(Path file, ReadLimits limits) throws IOException {
    return TableFiles.open(
        file, Optional.empty(), ColumnGuide.NONE, scratch, limits, Progress.SILENT);
  }

  private Path packed(String text) throws IOException {
    Path file = folder.resolve("table.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private long inScratch() throws IOException {
    try (Stream<Path> files = Files.list(scratch)) {
      return files.count();
    }
  }
}
