package org.almagest.formats.table.stil;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.ColumnGuide;
import org.almagest.formats.table.Limits;
import org.almagest.formats.table.RowStream;
import org.almagest.formats.table.TableHeader;
import org.almagest.formats.table.TableSource;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StarTableFactory;
import uk.ac.starlink.table.StoragePolicy;
import uk.ac.starlink.util.FileDataSource;

/**
 * A table that STIL reads. What cannot be read in sequence is kept on disk by STIL, never in
 * memory.
 */
public final class StilSource implements TableSource {
  private final StarTable table;
  private final List<StilColumn> columns;

  private StilSource(StarTable table, List<StilColumn> columns) {
    this.table = table;
    this.columns = columns;
  }

  /** Opens {@code file}, whose format STIL recognises by its first bytes. */
  public static StilSource open(Path file, ColumnGuide guide) throws IOException {
    FileStart start = FileStart.of(file);
    if (start == FileStart.XML) {
      check(file, VotableCheck::check);
    }
    StarTable table = start == FileStart.PARQUET ? ParquetTable.open(file) : read(file);
    List<StilColumn> columns = new ArrayList<>();
    for (int i = 0; i < table.getColumnCount(); i++) {
      columns.add(StilColumn.of(table.getColumnInfo(i), i, columns, guide));
    }
    if (start == FileStart.ECSV) {
      check(file, in -> EcsvCheck.check(in, columns));
    }
    return new StilSource(table, columns);
  }

  @Override
  public TableHeader header() {
    return new TableHeader(
        columns.stream().map(StilColumn::column).toList(), StilText.description(table));
  }

  @Override
  public RowStream rows(List<Limits> limits) throws IOException {
    List<CellEncoder> encoders =
        IntStream.range(0, columns.size())
            .mapToObj(i -> CellEncoder.of(columns.get(i), limits, i))
            .toList();
    return new StilRows(table.getRowSequence(), columns, encoders);
  }

  @Override
  public void close() throws IOException {
    table.close();
  }

  /** A strict reading of the whole file. */
  private interface Check {
    void read(InputStream in) throws IOException;
  }

  private static void check(Path file, Check check) throws IOException {
    try (InputStream in = new FileDataSource(file.toFile()).getInputStream()) {
      check.read(in);
    } catch (IOException e) {
      throw new BadTableException(file.getFileName() + ": " + StilText.reason(e), e);
    }
  }

  private static StarTable read(Path file) throws IOException {
    StarTableFactory factory = new StarTableFactory(false);
    factory.setStoragePolicy(StoragePolicy.PREFER_DISK);
    try {
      return factory.makeStarTable(new FileDataSource(file.toFile()));
    } catch (IOException | RuntimeException e) {
      throw new BadTableException(
          "%s cannot be read as CSV (.csv), VOTable, FITS, ECSV or Parquet: %s"
              .formatted(file.getFileName(), StilText.reason(e)),
          e);
    }
  }
}
