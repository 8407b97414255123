package org.almagest.formats.table.votable;

import java.io.IOException;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.CopyBuffer;
import org.almagest.formats.table.ReadLimits;
import org.almagest.formats.table.UnfitValueException;

/** The rows of BINARY, or of BINARY2 with its flags of nulls (VOTable 1.5 sections 5.3, 5.4). */
final class BinaryRows implements RowReader {
  private final BinaryInput in;
  private final BinaryColumn[] columns;
  private final CopyBuffer out;
  private final Place place;
  private final ReadLimits limits;
  private final byte[] flags;

  /**
   * The rows of a stream.
   *
   * @param flagged whether flags stand before each row
   */
  BinaryRows(
      BinaryInput in,
      BinaryColumn[] columns,
      boolean flagged,
      CopyBuffer out,
      Place place,
      ReadLimits limits) {
    this.in = in;
    this.columns = columns;
    this.out = out;
    this.place = place;
    this.limits = limits;
    this.flags = new byte[flagged ? (columns.length + 7) / 8 : 0];
  }

  @Override
  public boolean next() throws IOException {
    place.startRow();
    int column = 0;
    try {
      if (!in.hasMore()) {
        place.noRow();
        return false;
      }
      limits.checkRow(place.row());
      takeFlags();
      int start = out.size();
      out.startRow(columns.length);
      for (; column < columns.length; column++) {
        place.at(column);
        columns[column].next(in, isFlagged(column));
        limits.checkRowSize(out.size() - start);
      }
    } catch (UnfitValueException e) {
      throw place.unfit(columns[column].shown(), e);
    } catch (BadTableException e) {
      throw e;
    } catch (IOException e) {
      throw place.damaged(e);
    }
    out.endRow();
    return true;
  }

  private void takeFlags() throws IOException {
    if (flags.length > 0) {
      int at = in.take(flags.length);
      System.arraycopy(in.bytes(), at, flags, 0, flags.length);
    }
  }

  private boolean isFlagged(int column) {
    return flags.length > 0 && (flags[column >> 3] & 0x80 >> (column & 7)) != 0;
  }
}
