package org.almagest.formats.votable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.almagest.formats.Cell;
import org.almagest.formats.Result;
import org.almagest.formats.ResultFormat;
import org.almagest.schema.ColumnType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.ac.starlink.table.StarTable;

/** Random rows, enough of them to fill the writers' buffers several times. */
class RandomRowsTest {
  private static final long SEED = 4_711;
  private static final int ROWS = 20_000;
  private static final int COLUMNS = 6;

  private final Random random = new Random(SEED);
  private final List<@Nullable Object[]> expected = new ArrayList<>();

  static List<ResultFormat> serialisations() {
    return List.of(VotableFormats.BINARY2, VotableFormats.TABLEDATA);
  }

  @ParameterizedTest
  @MethodSource("serialisations")
  void areReadBack(ResultFormat format) throws IOException {
    Result result =
        new Result()
            .column("b", ColumnType.BOOLEAN)
            .column("s", ColumnType.SMALLINT)
            .column("l", ColumnType.BIGINT)
            .column("f", ColumnType.REAL)
            .column("d", ColumnType.DOUBLE)
            .column("t", ColumnType.UNICODE_TEXT);
    for (int i = 0; i < ROWS; i++) {
      addRow(result);
    }

    StarTable table = Reading.votable(result.as(format));

    assertThat(table.getRowCount()).isEqualTo(ROWS);
    for (int i = 0; i < ROWS; i++) {
      assertThat(table.getRow(i)).as("seed %d row %d", SEED, i).isEqualTo(expected.get(i));
    }
  }

  private void addRow(Result result) {
    boolean b = random.nextBoolean();
    short s = (short) random.nextInt();
    long l = random.nextLong() >> random.nextInt(64);
    float f = random.nextFloat(-1e20f, 1e20f);
    double d = random.nextGaussian();
    String t = text();
    @Nullable Object[] values = {b, s, l, f, d, t};
    byte[][] cells = {
      Cell.bool(b), Cell.int2(s), Cell.int8(l), Cell.float4(f), Cell.float8(d), Cell.text(t)
    };
    for (int i = 0; i < COLUMNS; i++) {
      if (random.nextInt(10) == 0) {
        values[i] = null;
        cells[i] = Cell.none();
      }
    }
    expected.add(values);
    result.row(cells);
  }

  /** Never empty and never ended by a blank: TABLEDATA and STIL do not keep those. */
  private String text() {
    return random
        .ints(random.nextInt(1, 40), 0x21, Character.MAX_CODE_POINT)
        .filter(point -> point < Character.MIN_SURROGATE || point > 0xFFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .append('.')
        .toString();
  }
}
