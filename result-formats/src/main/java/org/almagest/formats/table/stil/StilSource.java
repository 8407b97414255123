package org.almagest.formats.table.stil;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.ColumnGuide;
import org.almagest.formats.table.Limits;
import org.almagest.formats.table.ReadLimits;
import org.almagest.formats.table.RowStream;
import org.almagest.formats.table.TableFormat;
import org.almagest.formats.table.TableHeader;
import org.almagest.formats.table.TableSource;
import org.almagest.formats.table.TooLargeException;
import org.almagest.formats.table.votable.VotableSource;
import org.almagest.schema.Column.Storage;
import uk.ac.starlink.ecsv.EcsvTableBuilder;
import uk.ac.starlink.fits.FitsTableBuilder;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StoragePolicy;
import uk.ac.starlink.table.TableBuilder;
import uk.ac.starlink.util.Compression;
import uk.ac.starlink.util.DataSource;
import uk.ac.starlink.util.FileDataSource;
import uk.ac.starlink.votable.VOTableBuilder;

/**
 * A table that STIL reads. What cannot be read in sequence is kept on disk by STIL, never in
 * memory.
 */
public final class StilSource implements TableSource {
  private final StarTable table;
  private final List<StilColumn> columns;
  private final Storage geometries;
  private final ReadLimits limits;

  private StilSource(
      StarTable table, List<StilColumn> columns, Storage geometries, ReadLimits limits) {
    this.table = table;
    this.columns = columns;
    this.geometries = geometries;
    this.limits = limits;
  }

  /**
   * Opens {@code file}.
   *
   * @param name what to call it in messages
   * @param format none of the kinds of CSV
   */
  public static StilSource open(
      Path file, String name, TableFormat format, ColumnGuide guide, ReadLimits limits)
      throws IOException {
    StarTable table = read(file, name, format, limits);
    limits.checkColumn(table.getColumnCount());
    limits.checkRow(table.getRowCount());
    List<StilColumn> columns = new ArrayList<>();
    for (int i = 0; i < table.getColumnCount(); i++) {
      columns.add(StilColumn.of(table.getColumnInfo(i), i, columns, guide));
    }
    if (format == TableFormat.ECSV) {
      check(file, name, in -> EcsvCheck.check(in, columns));
    }
    return new StilSource(table, columns, guide.geometries().orElse(Storage.PG_SPHERE), limits);
  }

  @Override
  public TableHeader header() {
    return new TableHeader(
        columns.stream().map(StilColumn::column).toList(), StilText.description(table), geometries);
  }

  @Override
  public RowStream rows(List<Limits> bounds) throws IOException {
    List<CellEncoder> encoders =
        IntStream.range(0, columns.size())
            .mapToObj(i -> CellEncoder.of(columns.get(i), bounds, i, geometries))
            .toList();
    return new StilRows(table.getRowSequence(), columns, encoders, limits);
  }

  @Override
  public void close() throws IOException {
    table.close();
  }

  /** A strict reading of the whole file. */
  private interface Check {
    void read(InputStream in) throws IOException;
  }

  private static void check(Path file, String name, Check check) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      check.read(in);
    } catch (TooLargeException e) {
      throw e;
    } catch (IOException e) {
      throw new BadTableException(name + ": " + StilText.reason(e), e);
    }
  }

  private static StarTable read(Path file, String name, TableFormat format, ReadLimits limits)
      throws IOException {
    return switch (format) {
      case PARQUET -> ParquetTable.open(file, name);
      case FITS -> {
        check(file, name, in -> FitsCheck.check(in, Files.size(file), limits));
        yield read(file, name, new FitsTableBuilder());
      }
      case ECSV -> new EcsvTable(read(file, name, new EcsvTableBuilder()));
      case VOTABLE -> {
        VotableSource.check(name, Files.newInputStream(file), limits);
        yield read(file, name, new VOTableBuilder());
      }
      case CSV, TSV, ASCII -> throw new IllegalArgumentException(format + " is not read by STIL");
    };
  }

  private static StarTable read(Path file, String name, TableBuilder builder) throws IOException {
    DataSource source = new FileDataSource(file.toFile());
    source.setCompression(Compression.NONE);
    try {
      return builder.makeStarTable(source, false, StoragePolicy.PREFER_DISK);
    } catch (IOException | RuntimeException e) {
      throw new BadTableException(
          "%s cannot be read as %s: %s"
              .formatted(name, builder.getFormatName(), StilText.reason(e)),
          e);
    }
  }
}
