package org.almagest.formats.fits;

import org.almagest.formats.encode.ByteSink;
import org.almagest.formats.encode.CellEncoder;
import org.almagest.formats.encode.TextForms;
import org.almagest.formats.encode.Wire;
import org.almagest.formats.encode.WireForm;
import org.almagest.schema.OutputColumn;

/** Text: as wide as its longest, or in the heap when that would be mostly padding. */
final class TextScan implements Scan {
  /** Columns this narrow stay in the row whatever they hold: every reader is quickest so. */
  private static final int NARROW = 64;

  private static final int DESCRIPTOR = 2 * Long.BYTES;

  private final FitsDialect dialect = new FitsDialect();
  private final CellEncoder encoder;
  private final boolean plain;
  private final ByteSink scratch = new ByteSink(64);
  private long characters;
  private int longest = 1;

  TextScan(OutputColumn column, WireForm wire) {
    encoder = TextForms.of(column, dialect);
    plain = wire.element() == Wire.TEXT && !wire.array();
  }

  @Override
  public void none() {}

  @Override
  public void value(byte[] buffer, int offset, int length) {
    int count =
        plain ? dialect.characters(buffer, offset, length) : encoded(buffer, offset, length);
    characters += count;
    longest = Math.max(longest, count);
  }

  private int encoded(byte[] buffer, int offset, int length) {
    scratch.truncate(0);
    encoder.encode(buffer, offset, length, scratch);
    return scratch.size();
  }

  @Override
  public Form form(long rows) {
    Form form =
        isWorthHeap(rows)
            ? Form.inHeap("A", longest, encoder, new Form.Heap(characters, 1))
            : Form.cells(longest + "A", new byte[longest], new Padded(encoder, longest));
    return form.noted(
        dialect.isBeyondAscii()
            ? "FITS holds ASCII alone: question marks stand for other characters"
            : null);
  }

  private boolean isWorthHeap(long rows) {
    double inRows = (double) rows * longest;
    double inHeap = (double) rows * DESCRIPTOR + characters;
    return longest > NARROW && inRows > 2 * inHeap;
  }

  /** Zeros end a text that is shorter than its field. */
  private record Padded(CellEncoder encoder, int width) implements CellEncoder {
    @Override
    public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
      int end = sink.size() + width;
      encoder.encode(buffer, offset, length, sink);
      sink.reserve(end - sink.size());
    }
  }
}
