package org.almagest.formats.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.almagest.formats.table.stil.StilSource;
import org.almagest.formats.table.text.CsvSource;

/** Opens the tables people bring. */
public final class TableFiles {
  private TableFiles() {}

  /**
   * Opens {@code file}: CSV (with gzip too) by the name {@code .csv}, all else by what it starts
   * with (VOTable, FITS, ECSV, Parquet).
   *
   * @param guide what is known of the columns
   * @param progress told about a first reading of the whole file, where one is needed to find the
   *     types
   * @throws BadTableException if it is no table, or damaged
   */
  public static TableSource open(Path file, ColumnGuide guide, Progress progress)
      throws IOException {
    if (!Files.isReadable(file)) {
      throw new BadTableException(file + " is not there or may not be read");
    }
    if (Files.size(file) == 0) {
      throw new BadTableException(file + " is empty");
    }
    return isCsv(file) ? CsvSource.open(file, guide, progress) : StilSource.open(file, guide);
  }

  private static boolean isCsv(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") || name.endsWith(".csv.gz");
  }
}
