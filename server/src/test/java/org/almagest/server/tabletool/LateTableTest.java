package org.almagest.server.tabletool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.almagest.formats.table.Limits;
import org.almagest.formats.table.RowStream;
import org.almagest.formats.table.TableHeader;
import org.almagest.formats.table.TableSource;
import org.junit.jupiter.api.Test;

class LateTableTest {
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();

  @Test
  void opensNothingThatNobodyAsksFor() throws IOException {
    try (LateTable table = new LateTable(this::open)) {
      assertThat(table).isNotNull();
    }
    assertThat(opened).hasValue(0);
    assertThat(closed).hasValue(0);
  }

  @Test
  void opensOnceAndCloses() throws IOException {
    try (LateTable table = new LateTable(this::open)) {
      assertThat(table.header().description()).isEqualTo("a table");
      assertThat(table.header().columns()).isEmpty();
      assertThat(opened).hasValue(1);
      assertThat(closed).hasValue(0);
    }
    assertThat(closed).hasValue(1);
  }

  private TableSource open() {
    opened.incrementAndGet();
    return new TableSource() {
      @Override
      public TableHeader header() {
        return new TableHeader(List.of(), "a table");
      }

      @Override
      public RowStream rows(List<Limits> limits) throws IOException {
        throw new IOException("it has none");
      }

      @Override
      public void close() {
        closed.incrementAndGet();
      }
    };
  }
}
