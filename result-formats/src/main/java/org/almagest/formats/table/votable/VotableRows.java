package org.almagest.formats.table.votable;

import java.io.IOException;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.CopyBuffer;
import org.almagest.formats.table.RowStream;
import org.almagest.formats.table.TooLargeException;

/** The rows of a VOTable, and what comes behind them. */
final class VotableRows implements RowStream {
  private final VotableInput input;
  private final RowReader rows;
  private final CopyBuffer out;
  private final Place place;
  private boolean ended;

  VotableRows(VotableInput input, RowReader rows, CopyBuffer out, Place place) {
    this.input = input;
    this.rows = rows;
    this.out = out;
    this.place = place;
  }

  @Override
  public CopyBuffer buffer() {
    return out;
  }

  @Override
  public boolean next() throws IOException {
    if (ended) {
      return false;
    }
    try {
      if (rows.next()) {
        return true;
      }
      ended = true;
      finish();
      out.end();
      return false;
    } catch (TooLargeException e) {
      throw e;
    } catch (BadTableException e) {
      throw input.told(e);
    }
  }

  @Override
  public long bytesRead() {
    return input.bytesRead();
  }

  @Override
  public void close() throws IOException {
    input.close();
  }

  /** The document must be whole, and hold as many rows as it says. */
  private void finish() throws IOException {
    try {
      while (input.xml().next()) {}
    } catch (BadTableException e) {
      throw e;
    } catch (IOException e) {
      throw place.broken(e);
    }
    long stated = input.head().rows();
    if (stated >= 0 && stated != place.row()) {
      throw new BadTableException(
          "the table says it has %d rows (nrows) but holds %d; it is cut short or damaged"
              .formatted(stated, place.row()));
    }
  }
}
