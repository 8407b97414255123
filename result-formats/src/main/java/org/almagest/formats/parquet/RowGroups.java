package org.almagest.formats.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.almagest.formats.encode.ByteSink;

/**
 * Writes row groups, a page per column, and remembers of them what the footer must say, already in
 * the footer's form: some hundred bytes per column and row group.
 */
final class RowGroups {
  private final OutputStream stream;
  private final ByteSink described = new ByteSink(1024);
  private final Thrift description = new Thrift(described);
  private final ByteSink header = new ByteSink(64);
  private ByteSink page = new ByteSink(1024);
  private ByteSink packed = new ByteSink(1024);
  private long position;
  private long rows;
  private int count;

  /**
   * @param position bytes of the file that {@code stream} has taken already
   */
  RowGroups(OutputStream stream, long position) {
    this.stream = stream;
    this.position = position;
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** Rows in all of them. */
  long rows() {
    return rows;
  }

  /** What the footer says of them: a list's elements. */
  ByteSink described() {
    return described;
  }

  /** Writes what the buffers hold, which are empty after. */
  void write(List<ColumnBuffer> buffers, long groupRows) throws IOException {
    List<ColumnChunk> chunks = new ArrayList<>(buffers.size());
    for (ColumnBuffer buffer : buffers) {
      chunks.add(written(buffer));
    }
    describe(chunks, groupRows);
    rows += groupRows;
    count++;
  }

  private ColumnChunk written(ColumnBuffer buffer) throws IOException {
    int values = buffer.drainTo(page);
    Compression.compress(page, packed);
    Page.putHeader(values, page.size(), packed.size(), new Thrift(header));
    int headerSize = header.size();
    long plainSize = (long) headerSize + page.size();
    long size = (long) headerSize + packed.size();
    ColumnChunk chunk = new ColumnChunk(buffer.column(), values, position, plainSize, size);
    header.drainTo(stream);
    packed.drainTo(stream);
    position += size;
    page = Buffers.emptied(page);
    packed = Buffers.emptied(packed);
    return chunk;
  }

  private void describe(List<ColumnChunk> chunks, long groupRows) {
    description.begin();
    description.putList(1, Thrift.Type.STRUCT, chunks.size());
    chunks.forEach(chunk -> chunk.put(description));
    description.putLong(2, chunks.stream().mapToLong(ColumnChunk::plainSize).sum());
    description.putLong(3, groupRows);
    description.putLong(5, chunks.getFirst().offset());
    description.putLong(6, chunks.stream().mapToLong(ColumnChunk::size).sum());
    description.end();
  }
}
