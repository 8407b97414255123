package org.almagest.benchmarks.formats;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.almagest.schema.ColumnType;
import org.almagest.schema.OutputColumn;

/** Rows like those of bench/gaia-like.sql, as PostgreSQL sends them by COPY in its binary form. */
final class GaiaLikeRows {
  static final List<OutputColumn> COLUMNS =
      List.of(
          OutputColumn.of("source_id", ColumnType.BIGINT),
          OutputColumn.of("ra", ColumnType.DOUBLE),
          OutputColumn.of("dec", ColumnType.DOUBLE),
          OutputColumn.of("parallax", ColumnType.DOUBLE),
          OutputColumn.of("pmra", ColumnType.DOUBLE),
          OutputColumn.of("pmdec", ColumnType.DOUBLE),
          OutputColumn.of("phot_g_mean_mag", ColumnType.REAL),
          OutputColumn.of("bp_rp", ColumnType.REAL),
          OutputColumn.of("phot_variable_flag", ColumnType.TEXT),
          OutputColumn.of("designation", ColumnType.TEXT),
          OutputColumn.of("ruwe", ColumnType.REAL),
          OutputColumn.of("has_xp", ColumnType.SMALLINT),
          OutputColumn.of("random_index", ColumnType.BIGINT));

  private static final String HEADER = "PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0";
  private static final double WITHOUT_ASTROMETRY = 0.05;
  private static final double WITHOUT_COLOUR = 0.08;
  private static final double VARIABLE = 0.02;

  private final SplittableRandom random = new SplittableRandom(1);
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream stream = new DataOutputStream(bytes);

  private GaiaLikeRows() {}

  /** The whole stream, the same for the same count. */
  static byte[] copyStream(int rows) throws IOException {
    GaiaLikeRows maker = new GaiaLikeRows();
    maker.stream.writeBytes(HEADER);
    for (int i = 1; i <= rows; i++) {
      maker.stream.writeShort(COLUMNS.size());
      maker.row(i);
    }
    maker.stream.writeShort(-1);
    return maker.bytes.toByteArray();
  }

  private void row(long index) throws IOException {
    putLong(random.nextLong(1L << 40) << 23 | index);
    putDouble(random.nextDouble(360));
    putDouble(Math.toDegrees(Math.asin(random.nextDouble(-1, 1))));
    putAstrometry(random.nextDouble() < WITHOUT_ASTROMETRY);
    putFloat((float) random.nextDouble(13, 21));
    if (random.nextDouble() < WITHOUT_COLOUR) {
      putNull();
    } else {
      putFloat((float) random.nextDouble(-0.4, 3.2));
    }
    putText(random.nextDouble() < VARIABLE ? "VARIABLE" : "NOT_AVAILABLE");
    putText("Gaia DR0 " + index);
    putFloat((float) random.nextDouble(0.85, 1.15));
    stream.writeInt(Short.BYTES);
    stream.writeShort(random.nextInt(2));
    putLong(index);
  }

  private void putAstrometry(boolean missing) throws IOException {
    for (double most : new double[] {2, 20, 20}) {
      if (missing) {
        putNull();
      } else {
        putDouble(random.nextDouble(-most, most));
      }
    }
  }

  private void putNull() throws IOException {
    stream.writeInt(-1);
  }

  private void putLong(long value) throws IOException {
    stream.writeInt(Long.BYTES);
    stream.writeLong(value);
  }

  private void putDouble(double value) throws IOException {
    stream.writeInt(Double.BYTES);
    stream.writeDouble(value);
  }

  private void putFloat(float value) throws IOException {
    stream.writeInt(Float.BYTES);
    stream.writeFloat(value);
  }

  private void putText(String value) throws IOException {
    byte[] text = value.getBytes(StandardCharsets.UTF_8);
    stream.writeInt(text.length);
    stream.write(text);
  }
}
