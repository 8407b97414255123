package org.almagest.formats.table.stil;

import java.io.IOException;
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
    StarTable table = ParquetTable.isParquet(file) ? ParquetTable.open(file) : read(file);
    List<StilColumn> columns = new ArrayList<>();
    for (int i = 0; i < table.getColumnCount(); i++) {
      columns.add(StilColumn.of(table.getColumnInfo(i), i, columns, guide));
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
