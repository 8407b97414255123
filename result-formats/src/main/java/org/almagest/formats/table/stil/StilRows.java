package org.almagest.formats.table.stil;

import java.io.IOException;
import java.lang.reflect.Array;
import java.util.List;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.CopyBuffer;
import org.almagest.formats.table.CopyText;
import org.almagest.formats.table.ReadLimits;
import org.almagest.formats.table.RowStream;
import org.almagest.formats.table.UnfitValueException;
import org.almagest.formats.table.ValueFault;
import uk.ac.starlink.table.RowSequence;

/** The rows of a STIL table. */
final class StilRows implements RowStream {
  private final RowSequence rows;
  private final List<StilColumn> columns;
  private final List<CellEncoder> encoders;
  private final ReadLimits limits;
  private final CopyText out = new CopyText();
  private long row;

  StilRows(
      RowSequence rows, List<StilColumn> columns, List<CellEncoder> encoders, ReadLimits limits) {
    this.rows = rows;
    this.columns = columns;
    this.encoders = encoders;
    this.limits = limits;
  }

  @Override
  public CopyBuffer buffer() {
    return out;
  }

  @Override
  public boolean next() throws IOException {
    row++;
    if (!advance()) {
      return false;
    }
    limits.checkRow(row);
    int start = out.size();
    for (int i = 0; i < encoders.size(); i++) {
      Object value = cell(i);
      if (value == null) {
        out.addNull();
      } else {
        encode(i, value);
        limits.checkRowSize(out.size() - start);
      }
    }
    out.endRow();
    return true;
  }

  @Override
  public long bytesRead() {
    return -1;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private boolean advance() throws BadTableException {
    try {
      return rows.next();
    } catch (IOException | RuntimeException e) {
      throw damaged("", e);
    }
  }

  private Object cell(int column) throws BadTableException {
    try {
      return rows.getCell(column);
    } catch (IOException | RuntimeException e) {
      throw damaged(", column \"" + columns.get(column).column().name() + '"', e);
    }
  }

  private void encode(int column, Object value) throws BadTableException {
    try {
      encoders.get(column).encode(value, out);
    } catch (UnfitValueException e) {
      throw ValueFault.unfit("row " + row, columns.get(column).column().name(), shown(value), e);
    }
  }

  private static String shown(Object value) {
    return value.getClass().isArray() && Array.getLength(value) > 0
        ? ArrayText.of(value)
        : value.toString();
  }

  private BadTableException damaged(String column, Exception e) {
    return new BadTableException(
        "row %d%s: the file cannot be read on from here (%s); it is cut short or damaged"
            .formatted(row, column, StilText.reason(e)),
        e);
  }
}
