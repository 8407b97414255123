package org.almagest.formats.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.almagest.formats.Header;
import org.almagest.formats.Outcome;
import org.almagest.formats.ResultWriter;
import org.almagest.formats.Row;
import org.almagest.formats.UnwritableValueException;
import org.almagest.formats.encode.UniqueNames;
import org.almagest.formats.votable.VotableMetadata;

/**
 * VOParquet in one pass: a row group leaves when it is full, the footer comes last. The first bytes
 * leave at once, but rows only as whole row groups, whatever {@code flush} asks. A failed result
 * gets no footer, so that no reader takes it for a whole one.
 */
final class ParquetWriter implements ResultWriter {
  static final String MAGIC = "PAR1";

  /** Bytes of all values in a row group: a writer holds at most about twice that in memory. */
  private static final int GROUP_BYTES = 4 * 1024 * 1024;

  private final OutputStream stream;
  private final RowGroups groups;
  private Header header = new Header(List.of(), List.of());
  private List<ColumnBuffer> columns = List.of();
  private long rows;
  private long bytes;

  ParquetWriter(OutputStream stream) {
    this.stream = stream;
    groups = new RowGroups(stream, MAGIC.length());
  }

  @Override
  public void start(Header newHeader) throws IOException {
    header = new Header(UniqueNames.of(newHeader.columns()), newHeader.infos());
    List<ColumnBuffer> buffers = new ArrayList<>();
    for (int i = 0; i < header.columns().size(); i++) {
      buffers.add(new ColumnBuffer(header.columns().get(i), i));
    }
    columns = List.copyOf(buffers);
    stream.write(MAGIC.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void row(Row row) throws IOException {
    int column = 0;
    try {
      for (; column < columns.size(); column++) {
        bytes += columns.get(column).put(row);
      }
    } catch (UnwritableValueException e) {
      throw e.inColumn(header.columns().get(column).name());
    }
    rows++;
    if (bytes >= GROUP_BYTES) {
      writeGroup();
    }
  }

  private void writeGroup() throws IOException {
    groups.write(columns, rows);
    rows = 0;
    bytes = 0;
  }

  @Override
  public void flush() throws IOException {
    stream.flush();
  }

  @Override
  public void end(Outcome outcome) throws IOException {
    if (!(outcome instanceof Outcome.Failed)) {
      if (rows > 0) {
        writeGroup();
      }
      Header found = new Header(columns.stream().map(Announced::of).toList(), header.infos());
      Footer.write(columns, groups, VotableMetadata.document(found, outcome), stream);
    }
    stream.flush();
  }
}
