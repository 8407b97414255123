package org.almagest.it.lossless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.SharedArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every type that an archive can hold goes through every format and back by the readers of
 * astronomers. What does not come back is in docs/formats.md, or fails; {@code -Dgolden.update}
 * writes that page.
 */
@ExtendWith(SharedArchive.class)
class LosslessIT {
  private final Archive archive;

  LosslessIT(Archive archive) {
    this.archive = archive;
  }

  @Test
  void whatDoesNotComeBackIsDocumented() throws IOException, SQLException {
    List<Specimen> specimens = Specimens.read();
    TypesTable.make(archive, specimens);
    try {
      checkForPeople(filled(specimens, FormatReaders.forPeople()).cells());
      check(filled(specimens, FormatReaders.all()).cells());
    } finally {
      TypesTable.drop(archive);
    }
  }

  private Matrix filled(List<Specimen> specimens, List<FormatReaders> formats)
      throws IOException, SQLException {
    Matrix matrix = new Matrix(archive, specimens);
    for (FormatReaders format : formats) {
      matrix.fill(format);
    }
    assertThat(matrix.withoutRows())
        .as("results without rows")
        .allSatisfy(result -> assertThat(result.found()).isEqualTo(result.wanted()));
    return matrix;
  }

  private static void checkForPeople(List<Matrix.Cell> cells) {
    assertThat(cells)
        .filteredOn(cell -> cell.verdict().compareTo(Verdict.UNREADABLE) >= 0)
        .extracting(Matrix.Cell::story)
        .as("values that people do not see")
        .isEmpty();
  }

  private static void check(List<Matrix.Cell> cells) throws IOException {
    String page = new FormatsPage(FormatReaders.all(), cells).text();
    assertThat(cells)
        .filteredOn(cell -> cell.verdict() == Verdict.LOST)
        .extracting(Matrix.Cell::story)
        .as("values that came back as something else")
        .isEmpty();
    if (System.getProperty("golden.update") != null) {
      FormatsPage.update(page);
    }
    assertThat(FormatsPage.written()).as("docs/formats.md").isEqualTo(page);
  }
}
