package org.almagest.server.tabletool;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.almagest.formats.table.Limits;
import org.almagest.formats.table.RowStream;
import org.almagest.formats.table.TableHeader;
import org.almagest.formats.table.TableSource;
import org.jspecify.annotations.Nullable;

/**
 * A table whose file is opened when somebody first asks what is in it: to unpack it, or to read it
 * through for its types, is work that wants a place like the loading itself. Not thread-safe.
 */
final class LateTable implements TableSource {
  private final Supplier<TableSource> opening;
  private @Nullable TableSource opened;

  /**
   * A table to come.
   *
   * @param opening opens it, or fails as the first question is to fail
   */
  LateTable(Supplier<TableSource> opening) {
    this.opening = opening;
  }

  @Override
  public TableHeader header() {
    return table().header();
  }

  @Override
  public RowStream rows(List<Limits> limits) throws IOException {
    return table().rows(limits);
  }

  @Override
  public void close() throws IOException {
    if (opened != null) {
      opened.close();
    }
  }

  private TableSource table() {
    if (opened == null) {
      opened = opening.get();
    }
    return opened;
  }
}
