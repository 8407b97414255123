package org.almagest.formats.table.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.ColumnGuide;
import org.almagest.formats.table.Limits;
import org.almagest.formats.table.ReadLimits;
import org.almagest.formats.table.RowStream;
import org.almagest.formats.table.TableColumn;
import org.almagest.formats.table.TableFormat;
import org.almagest.formats.table.TableHeader;
import org.almagest.formats.table.TableSource;
import org.almagest.schema.Column.Storage;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Description;

/** Delimited text whose columns are known, read as it comes, once. */
public final class CsvStream implements TableSource {
  private final CsvReader reader;
  private final TableHeader header;

  private CsvStream(CsvReader reader, TableHeader header) {
    this.reader = reader;
    this.header = header;
  }

  /**
   * Reads the names of the columns.
   *
   * @param in taken over
   * @param format CSV, TSV or ASCII
   * @throws BadTableException if the guide has no type for one of them
   */
  public static CsvStream open(
      InputStream in, TableFormat format, ColumnGuide guide, ReadLimits limits) throws IOException {
    CsvReader reader = CsvReader.open(in, format, limits);
    try {
      List<TableColumn> columns = new ArrayList<>();
      for (String name : reader.header()) {
        columns.add(column(name, guide));
      }
      Storage geometries = guide.geometries().orElse(Storage.PG_SPHERE);
      return new CsvStream(reader, new TableHeader(columns, null, geometries));
    } catch (BadTableException e) {
      reader.close();
      throw e;
    }
  }

  @Override
  public TableHeader header() {
    return header;
  }

  @Override
  public RowStream rows(List<Limits> limits) {
    return new CsvRows(reader, header, limits);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static TableColumn column(String name, ColumnGuide guide) throws BadTableException {
    ColumnType type = guide.type(name);
    if (type == null) {
      throw new BadTableException(
          "column \"%s\" is not known; the first line must name columns of the table"
              .formatted(name));
    }
    return new TableColumn(name, type, guide.describe(name, Description.NONE));
  }
}
