package org.almagest.formats.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.almagest.formats.table.stil.StilSource;
import org.almagest.formats.table.text.CsvSource;
import org.almagest.schema.Column.Storage;

/** Opens the tables people bring. */
public final class TableFiles {
  private TableFiles() {}

  /**
   * Opens {@code file} for an operator: without limits, its geometries as pgSphere's types.
   *
   * @param guide what is known of the columns
   * @param progress told about a first reading of the whole file, where one is needed to find the
   *     types
   * @throws BadTableException if it is no table, or damaged
   */
  public static TableSource open(Path file, ColumnGuide guide, Progress progress)
      throws IOException {
    Optional<TableFormat> stated = isCsv(file) ? Optional.of(TableFormat.CSV) : Optional.empty();
    return open(file, stated, guide.storing(Storage.PG_SPHERE), ReadLimits.NONE, progress);
  }

  /**
   * Opens {@code file}, gzip or not, by what it starts with.
   *
   * @param stated what somebody says that it is; decides only which kind of delimited text it is
   * @param guide what is known of the columns
   * @param limits what it may take up
   * @param progress told about a first reading of the whole file, where one is needed to find the
   *     types
   * @throws TooLargeException if it is beyond the limits, here or while its rows are read
   * @throws BadTableException if it is no table, or damaged
   */
  public static TableSource open(
      Path file,
      Optional<TableFormat> stated,
      ColumnGuide guide,
      ReadLimits limits,
      Progress progress)
      throws IOException {
    if (!Files.isReadable(file)) {
      throw new BadTableException(file + " is not there or may not be read");
    }
    if (Files.size(file) == 0) {
      throw new BadTableException(file + " is empty");
    }
    Content content = Content.of(file);
    TableFormat format = content.format(stated, String.valueOf(file.getFileName()));
    return switch (format) {
      case CSV, TSV, ASCII -> CsvSource.open(file, format, guide, limits, progress);
      case VOTABLE, ECSV, FITS, PARQUET ->
          content.isPacked()
              ? Unpacked.of(file, limits, plain -> StilSource.open(plain, format, guide, limits))
              : StilSource.open(held(file, limits), format, guide, limits);
    };
  }

  private static Path held(Path file, ReadLimits limits) throws IOException {
    if (Files.size(file) > limits.bytes()) {
      throw new TooLargeException("bytes (unpacked)", Files.size(file), limits.bytes());
    }
    return file;
  }

  private static boolean isCsv(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".csv") || name.endsWith(".csv.gz");
  }
}
