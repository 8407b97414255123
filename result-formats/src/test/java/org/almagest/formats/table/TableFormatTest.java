package org.almagest.formats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFormatTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "VOTable, VOTABLE",
    "votable_plain, VOTABLE",
    "votable_gzip, VOTABLE",
    "application/x-votable+xml;serialization=BINARY2, VOTABLE",
    "Csv, CSV",
    "text/csv; header=present, CSV",
    "TSV, TSV",
    "text/tab-separated-values, TSV",
    "ASCII, ASCII",
    "ecsv, ECSV",
    "Fits, FITS",
    "application/fits, FITS",
    "PARQUET, PARQUET",
  })
  void knowsTheNamesThatClientsUse(String name, TableFormat format) {
    assertThat(TableFormat.named(name)).contains(format);
    assertThat(TableFormat.named("word97")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,b;1,x y|a b|1 x_y",
        "a\tb;1\tx y|a b|1 x_y",
        "# a b;1 'x y';# a comment;2 \"z\"|a b|1 x_y;2 z",
        "# two comments;# a b;1 2|a b|1 2",
        "a b;1 --;3 null|a b|1 \\N;3 \\N",
        "1 2;3 4|column_1 column_2|1 2;3 4",
        "a;x y|a|x_y",
      })
  void tellsDelimitedTextByItsFirstLines(String lines, String names, String rows)
      throws IOException {
    Path file = Files.writeString(folder.resolve("t.tmp"), lines.replace(';', '\n') + "\n");
    try (TableSource table = open(file, Optional.empty())) {
      assertThat(table.header().columns())
          .extracting(TableColumn::name)
          .containsExactly(names.split(" ", -1));
      String read = CopyLines.of(table, List.of()).replace(' ', '_').replace('\t', ' ');
      assertThat(read).isEqualTo(rows.replace(';', '\n') + "\n");
    }
  }

  @Test
  void whatIsStatedDecidesOnlyAmongKindsOfText() throws IOException {
    Path text = Files.writeString(folder.resolve("a.tmp"), "a,b c\n1,2 3\n");
    try (TableSource table = open(text, Optional.of(TableFormat.ASCII))) {
      assertThat(table.header().columns())
          .extracting(TableColumn::name)
          .containsExactly("a,b", "c");
    }
    try (TableSource table = open(text, Optional.of(TableFormat.FITS))) {
      assertThat(table.header().columns())
          .extracting(TableColumn::name)
          .containsExactly("a", "b c");
    }
  }

  @Test
  void countsTheLinesOfTextWithComments() throws IOException {
    Path file = Files.writeString(folder.resolve("a.tmp"), "# a b\n\n1 2\n# no\n3\n");
    assertThatThrownBy(() -> open(file, Optional.empty()))
        .isInstanceOf(BadTableException.class)
        .hasMessage("row 2 (line 5): 1 values for 2 columns; the first missing is column \"b\"");
  }

  private static TableSource open(Path file, Optional<TableFormat> stated) throws IOException {
    return TableFiles.open(file, stated, ColumnGuide.NONE, ReadLimits.NONE, Progress.SILENT);
  }
}
