package org.almagest.formats.table.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.almagest.formats.table.ColumnGuide;
import org.almagest.formats.table.Limits;
import org.almagest.formats.table.Progress;
import org.almagest.formats.table.ReadLimits;
import org.almagest.formats.table.RowStream;
import org.almagest.formats.table.TableColumn;
import org.almagest.formats.table.TableFormat;
import org.almagest.formats.table.TableHeader;
import org.almagest.formats.table.TableSource;
import org.almagest.schema.Column.Storage;
import org.almagest.schema.Description;

/**
 * A CSV file or a relative of it, read twice: once to find the types that hold every value, once
 * for the rows.
 */
public final class CsvSource implements TableSource {
  private static final int STEP = 4096;

  private final Path file;
  private final TableFormat format;
  private final ReadLimits limits;
  private final TableHeader header;

  private CsvSource(Path file, TableFormat format, ReadLimits limits, TableHeader header) {
    this.file = file;
    this.format = format;
    this.limits = limits;
    this.header = header;
  }

  /**
   * Opens {@code file} and reads it through for its types.
   *
   * @param format CSV, TSV or ASCII
   */
  public static CsvSource open(
      Path file, TableFormat format, ColumnGuide guide, ReadLimits limits, Progress progress)
      throws IOException {
    try (CsvReader reader = CsvReader.open(Files.newInputStream(file), format, limits)) {
      List<TypeGuess> guesses = reader.header().stream().map(_ -> new TypeGuess()).toList();
      while (reader.next()) {
        see(reader, guesses);
        if (reader.row() % STEP == 0) {
          progress.at(reader.row(), reader.bytesRead());
        }
      }
      return new CsvSource(file, format, limits, header(reader.header(), guesses, guide));
    }
  }

  @Override
  public TableHeader header() {
    return header;
  }

  @Override
  public RowStream rows(List<Limits> bounds) throws IOException {
    CsvReader reader = CsvReader.open(Files.newInputStream(file), format, limits);
    return new CsvRows(reader, header, bounds);
  }

  @Override
  public void close() {}

  private static void see(CsvReader reader, List<TypeGuess> guesses) throws IOException {
    for (int i = 0; i < guesses.size(); i++) {
      if (!reader.isEmpty(i)) {
        guesses.get(i).see(reader.text(i));
      }
    }
  }

  private static TableHeader header(
      List<String> names, List<TypeGuess> guesses, ColumnGuide guide) {
    List<TableColumn> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      columns.add(
          new TableColumn(
              name, guesses.get(i).type(guide.type(name)), guide.describe(name, Description.NONE)));
    }
    return new TableHeader(columns, null, guide.geometries().orElse(Storage.PG_SPHERE));
  }
}
