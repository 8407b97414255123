package org.almagest.formats.fits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.almagest.formats.Header;
import org.almagest.formats.Outcome;
import org.almagest.schema.ColumnType;
import org.almagest.schema.OutputColumn;
import org.junit.jupiter.api.Test;

/** Sizes that no test would write. */
class TableHeadTest {
  private static final long ROWS = 5_000_000_001L;

  @Test
  void countsBeyondThirtyTwoBits() {
    Header header =
        new Header(
            List.of(OutputColumn.of("d", ColumnType.DOUBLE), OutputColumn.of("t", ColumnType.TEXT)),
            List.of());
    Form number = Scan.of(header.columns().get(0)).form(ROWS);
    Form text = Form.inHeap("A", 70_000, number.encoder(), new Form.Heap(6_000_000_000_007L, 1));
    TableHead head = new TableHead(header, List.of(number, text), ROWS, new Outcome.Complete());

    assertThat(head.rowWidth()).isEqualTo(24);
    assertThat((24 * ROWS + 6_000_000_000_007L + head.padding()) % 2880).isZero();
    assertThat(new String(head.bytes(), StandardCharsets.US_ASCII))
        .contains("NAXIS2  =           5000000001 ")
        .contains("PCOUNT  =        6000000000007 ");
  }

  @Test
  void paddingCompletesBlocks() {
    assertThat(Cards.padding(0)).isZero();
    assertThat(Cards.padding(1)).isEqualTo(2879);
    assertThat(Cards.padding(2880)).isZero();
    assertThat(Cards.padding(2880L << 31)).isZero();
  }
}
