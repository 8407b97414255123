package org.almagest.formats.table.stil;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.WrapperRowSequence;
import uk.ac.starlink.table.WrapperStarTable;

/** A table of ECSV as it was meant: STIL reads its rows as if UTF-8 were ISO 8859-1. */
final class EcsvTable extends WrapperStarTable {
  EcsvTable(StarTable table) {
    super(table);
  }

  @Override
  public RowSequence getRowSequence() throws IOException {
    return new Rows(super.getRowSequence());
  }

  private static final class Rows extends WrapperRowSequence {
    Rows(RowSequence rows) {
      super(rows);
    }

    @Override
    public @Nullable Object getCell(int column) throws IOException {
      return meant(super.getCell(column));
    }

    @Override
    public Object[] getRow() throws IOException {
      return Arrays.stream(super.getRow()).map(Rows::meant).toArray();
    }

    private static @Nullable Object meant(@Nullable Object value) {
      return switch (value) {
        case String text -> utf8(text);
        case String[] texts -> Arrays.stream(texts).map(Rows::utf8).toArray(String[]::new);
        case null, default -> value;
      };
    }

    private static @Nullable String utf8(@Nullable String text) {
      return text == null
          ? null
          : new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
  }
}
