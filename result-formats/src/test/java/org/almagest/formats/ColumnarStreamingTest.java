package org.almagest.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.almagest.formats.arrow.ArrowFormats;
import org.almagest.formats.parquet.ParquetFormats;
import org.almagest.schema.ColumnType;
import org.almagest.schema.OutputColumn;
import org.junit.jupiter.api.Test;

/** When bytes leave. */
class ColumnarStreamingTest {
  private static final Header HEADER =
      new Header(List.of(OutputColumn.of("n", ColumnType.BIGINT)), List.of());

  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

  @Test
  void arrowSendsWhatItHasWhenAsked() throws IOException {
    try (ResultWriter writer = ArrowFormats.ARROW.writer(sent, Scratch.ofSystem())) {
      writer.start(HEADER);
      int schema = sent.size();
      write(writer, 1);
      assertThat(sent.size()).isEqualTo(schema);
      writer.flush();
      int row = sent.size();
      assertThat(row).isGreaterThan(schema);
      writer.flush();
      assertThat(sent.size()).isEqualTo(row);
    }
  }

  @Test
  void arrowSendsFullBatchesUnasked() throws IOException {
    try (ResultWriter writer = ArrowFormats.ARROW.writer(sent, Scratch.ofSystem())) {
      writer.start(HEADER);
      write(writer, 1_000_000);
      assertThat(sent.size()).isGreaterThan(5_000_000);
    }
  }

  @Test
  void parquetSendsItsFirstBytesAtOnceAndThenFullRowGroups() throws IOException {
    try (ResultWriter writer = ParquetFormats.PARQUET.writer(sent, Scratch.ofSystem())) {
      writer.start(HEADER);
      assertThat(sent.size()).isEqualTo(4);
      write(writer, 1000);
      writer.flush();
      assertThat(sent.size()).isEqualTo(4);
      write(writer, 1_000_000);
      assertThat(sent.size()).isGreaterThan(100);
    }
  }

  private static void write(ResultWriter writer, int rows) throws IOException {
    CopyDecoder decoder = new CopyDecoder(1);
    decoder.feed(CopyMessages.header());
    decoder.next();
    for (byte[] tuple :
        Collections.nCopies(rows, CopyMessages.tuple(new byte[][] {Cell.int8(7)}))) {
      decoder.feed(tuple);
      while (decoder.next()) {
        writer.row(decoder.row());
      }
    }
  }
}
