package org.almagest.formats.table.text;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.almagest.formats.table.CopyBuffer;
import org.almagest.formats.table.CopyText;
import org.almagest.formats.table.Limits;
import org.almagest.formats.table.RowStream;
import org.almagest.formats.table.TableHeader;
import org.almagest.formats.table.UnfitValueException;
import org.almagest.formats.table.ValueFault;

/** The rows of a CSV file. */
final class CsvRows implements RowStream {
  private final CsvReader reader;
  private final TextEncoder[] encoders;
  private final CopyText out = new CopyText();

  CsvRows(CsvReader reader, TableHeader header, List<Limits> limits) {
    this.reader = reader;
    this.encoders =
        IntStream.range(0, header.columns().size())
            .mapToObj(i ->
                TextEncoder.of(header.columns().get(i).type(), of(i, limits), header.geometries()))
            .toArray(TextEncoder[]::new);
  }

  @Override
  public CopyBuffer buffer() {
    return out;
  }

  @Override
  public boolean next() throws IOException {
    if (!reader.next()) {
      return false;
    }
    for (int i = 0; i < encoders.length; i++) {
      if (reader.isEmpty(i)) {
        out.addNull();
      } else {
        encode(i, reader.text(i));
      }
    }
    out.endRow();
    return true;
  }

  @Override
  public long bytesRead() {
    return reader.bytesRead();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private void encode(int column, String value) throws IOException {
    try {
      encoders[column].encode(value, out);
    } catch (UnfitValueException e) {
      throw ValueFault.unfit(reader.where(), reader.header().get(column), value, e);
    }
  }

  private static List<Limits> of(int column, List<Limits> limits) {
    return limits.stream().filter(limit -> limit.column() == column).toList();
  }
}
