package org.almagest.formats.arrow;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.almagest.formats.Header;
import org.almagest.formats.Outcome;
import org.almagest.formats.ResultWriter;
import org.almagest.formats.Row;
import org.almagest.formats.UnwritableValueException;
import org.almagest.formats.encode.UniqueNames;

/**
 * Arrow's stream: the schema, with the infos as its metadata, then record batches. An overflow is
 * told in the metadata of a last batch without rows; a failed result breaks off within a message,
 * so that no reader takes it for a whole one.
 */
final class ArrowWriter implements ResultWriter {
  /** Bytes of a record batch: what a writer holds in memory is two to four times that. */
  private static final int BATCH_BYTES = 2 * 1024 * 1024;

  private final OutputStream stream;
  private final MessageStream messages;
  private List<ColumnArray> columns = List.of();
  private int rows;
  private long bytes;

  ArrowWriter(OutputStream stream) {
    this.stream = stream;
    messages = new MessageStream(stream);
  }

  @Override
  public void start(Header announced) throws IOException {
    Header header = new Header(UniqueNames.of(announced.columns()), announced.infos());
    List<ColumnArray> arrays = new ArrayList<>();
    for (int i = 0; i < header.columns().size(); i++) {
      arrays.add(new ColumnArray(header.columns().get(i), i));
    }
    columns = List.copyOf(arrays);
    messages.write(Messages.schema(header, columns.stream().map(ColumnArray::column).toList()));
  }

  @Override
  public void row(Row row) throws IOException {
    int column = 0;
    try {
      for (; column < columns.size(); column++) {
        bytes += columns.get(column).put(row);
      }
    } catch (UnwritableValueException e) {
      throw e.inColumn(columns.get(column).column().column().name());
    }
    rows++;
    if (bytes >= BATCH_BYTES) {
      writeBatch(KeyValues.none());
    }
  }

  private void writeBatch(KeyValues metadata) throws IOException {
    Body body = new Body();
    columns.forEach(column -> column.drainTo(body, rows));
    messages.write(Messages.batch(rows, body, metadata));
    body.bytes().drainTo(stream);
    rows = 0;
    bytes = 0;
  }

  private void writeRest() throws IOException {
    if (rows > 0) {
      writeBatch(KeyValues.none());
    }
  }

  @Override
  public void flush() throws IOException {
    writeRest();
    stream.flush();
  }

  @Override
  public void end(Outcome outcome) throws IOException {
    writeRest();
    switch (outcome) {
      case Outcome.Complete() -> messages.end();
      case Outcome.Overflow overflow -> {
        writeBatch(KeyValues.of(overflow));
        messages.end();
      }
      case Outcome.Failed(String _) -> messages.breakOff();
    }
    stream.flush();
  }
}
