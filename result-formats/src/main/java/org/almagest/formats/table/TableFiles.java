package org.almagest.formats.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.almagest.formats.table.stil.StilSource;
import org.almagest.formats.table.text.CsvSource;
import org.almagest.formats.table.text.CsvStream;
import org.almagest.formats.table.votable.VotableSource;
import org.almagest.schema.Column.Storage;

/** Opens the tables people bring. */
public final class TableFiles {
  /** Where the system has its passing files. */
  private static final Path PASSING = Path.of(System.getProperty("java.io.tmpdir"));

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
    String name = String.valueOf(file.getFileName());
    return open(
        file, name, stated, guide.storing(Storage.PG_SPHERE), PASSING, ReadLimits.NONE, progress);
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
    return open(file, stated, guide, PASSING, limits, progress);
  }

  /**
   * The same.
   *
   * @param scratch folder where it is unpacked if it cannot be read as it is
   */
  public static TableSource open(
      Path file,
      Optional<TableFormat> stated,
      ColumnGuide guide,
      Path scratch,
      ReadLimits limits,
      Progress progress)
      throws IOException {
    return open(file, "the file", stated, guide, scratch, limits, progress);
  }

  /**
   * Opens a table that comes as a stream, gzip or not, and is read as it comes: VOTable, or
   * delimited text whose columns are all known.
   *
   * @param in taken over
   * @param stated as for a file
   * @param guide what is known of the columns; of delimited text, the types of all
   */
  public static TableSource open(
      InputStream in, Optional<TableFormat> stated, ColumnGuide guide, ReadLimits limits)
      throws IOException {
    BufferedInputStream ahead = new BufferedInputStream(in, 1 << 16);
    try {
      TableFormat format = Content.ahead(ahead).format(stated, "the table");
      return switch (format) {
        case CSV, TSV, ASCII -> CsvStream.open(ahead, format, guide, limits);
        case VOTABLE -> streamed(VotableSource.open("the table", () -> ahead, guide, limits));
        case ECSV, FITS, PARQUET -> throw notStreamed(format.name());
      };
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static TableSource open(
      Path file,
      String name,
      Optional<TableFormat> stated,
      ColumnGuide guide,
      Path scratch,
      ReadLimits limits,
      Progress progress)
      throws IOException {
    if (!Files.isReadable(file)) {
      throw new BadTableException(file + " is not there or may not be read");
    }
    if (Files.size(file) == 0) {
      throw new BadTableException(name + " is empty");
    }
    Content content = Content.of(file, name);
    TableFormat format = content.format(stated, name);
    return switch (format) {
      case CSV, TSV, ASCII -> CsvSource.open(file, format, guide, limits, progress);
      case VOTABLE -> votable(file, name, content, guide, scratch, limits);
      case ECSV, FITS, PARQUET -> byStil(file, name, content, format, guide, scratch, limits);
    };
  }

  private static TableSource votable(
      Path file, String name, Content content, ColumnGuide guide, Path scratch, ReadLimits limits)
      throws IOException {
    VotableSource source =
        VotableSource.open(name, () -> Files.newInputStream(file), guide, limits);
    if (!source.isForeign()) {
      return source;
    }
    source.close();
    return byStil(file, name, content, TableFormat.VOTABLE, guide, scratch, limits);
  }

  private static TableSource byStil(
      Path file,
      String name,
      Content content,
      TableFormat format,
      ColumnGuide guide,
      Path scratch,
      ReadLimits limits)
      throws IOException {
    return content.isPacked()
        ? Unpacked.of(
            file,
            name,
            scratch,
            limits,
            plain -> StilSource.open(plain, name, format, guide, limits))
        : StilSource.open(held(file, limits), name, format, guide, limits);
  }

  private static TableSource streamed(VotableSource source) throws BadTableException {
    if (source.isForeign()) {
      throw notStreamed("a VOTable with FITS inside");
    }
    return source;
  }

  private static BadTableException notStreamed(String what) {
    return new BadTableException(
        what + " cannot be read as it comes; send a VOTable (TABLEDATA, BINARY or BINARY2) or CSV");
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
