package org.almagest.formats.table.stil;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.ReadLimits;

/**
 * Reads the headers of a FITS file before STIL does, which believes them: the data they speak of
 * must be there, and no array longer than what lies in the heap.
 */
final class FitsCheck {
  private static final int BLOCK = 2880;
  private static final int CARD = 80;
  private static final int MOST_CARDS = 100_000;

  private final DataInputStream in;
  private final ReadLimits limits;
  private long left;
  private final Map<String, String> cards = new HashMap<>();

  private FitsCheck(DataInputStream in, long size, ReadLimits limits) {
    this.in = in;
    this.left = size;
    this.limits = limits;
  }

  /**
   * Refuses a file whose first table is not all there.
   *
   * @param size bytes of the file
   */
  static void check(InputStream file, long size, ReadLimits limits) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(file, 1 << 16));
    try {
      new FitsCheck(in, size, limits).units();
    } catch (EOFException e) {
      throw new BadTableException("the FITS file is cut short or damaged", e);
    }
  }

  private void units() throws IOException {
    while (left > 0) {
      header();
      boolean table =
          "BINTABLE".equals(cards.get("XTENSION")) || "TABLE".equals(cards.get("XTENSION"));
      long size = dataSize();
      if (size > left) {
        throw new BadTableException(
            "the FITS file says it has %,d bytes of data where %,d are left; it is cut short or damaged"
                .formatted(size, left));
      }
      if (table) {
        table();
        return;
      }
      skip(Math.min(padded(size), left));
    }
  }

  private void header() throws IOException {
    cards.clear();
    int count = 0;
    boolean ended = false;
    while (!ended) {
      byte[] card = new byte[CARD];
      in.readFully(card);
      left -= CARD;
      count++;
      if (count > MOST_CARDS) {
        throw new BadTableException("a FITS header of more than %,d cards".formatted(MOST_CARDS));
      }
      ended = card(new String(card, StandardCharsets.ISO_8859_1));
    }
    skip(padded((long) count * CARD) - (long) count * CARD);
  }

  /** Takes a card up; true if it is the last. */
  private boolean card(String card) {
    String key = card.substring(0, 8).strip();
    if (card.startsWith("= ", 8)) {
      String value = card.substring(10);
      boolean text = value.stripLeading().startsWith("'");
      String plain =
          text ? value.replaceFirst("^ *'([^']*)'?.*$", "$1") : value.replaceFirst("/.*$", "");
      cards.putIfAbsent(key, plain.strip());
    }
    return key.equals("END");
  }

  private long dataSize() throws BadTableException {
    int axes = (int) number("NAXIS", 0, 999);
    long elements = axes == 0 ? 0 : 1;
    try {
      boolean groups =
          axes > 0 && number("NAXIS1", 0, Long.MAX_VALUE) == 0 && "T".equals(cards.get("GROUPS"));
      for (int i = groups ? 2 : 1; i <= axes; i++) {
        elements = Math.multiplyExact(elements, number("NAXIS" + i, 0, Long.MAX_VALUE));
      }
      long all =
          Math.multiplyExact(
              Math.addExact(elements, number("PCOUNT", 0, Long.MAX_VALUE)),
              Math.max(number("GCOUNT", 1, Long.MAX_VALUE), 1));
      return Math.multiplyExact(all, Math.abs(number("BITPIX", 8, 64)) / 8);
    } catch (ArithmeticException e) {
      throw new BadTableException("the FITS header speaks of more data than there can be", e);
    }
  }

  private void table() throws IOException {
    limits.checkRow(number("NAXIS2", 0, Long.MAX_VALUE));
    limits.checkCell(number("NAXIS1", 0, Long.MAX_VALUE));
    int fields = (int) number("TFIELDS", 0, 99_999);
    limits.checkColumn(fields);
    FitsDescriptors descriptors = FitsDescriptors.of(fields, cards::get);
    if (!descriptors.isEmpty()) {
      descriptors.check(
          in,
          number("NAXIS2", 0, Long.MAX_VALUE),
          (int) number("NAXIS1", 0, Long.MAX_VALUE),
          number("PCOUNT", 0, Long.MAX_VALUE),
          limits);
    }
  }

  private long number(String key, long absent, long most) throws BadTableException {
    String value = cards.get(key);
    if (value == null) {
      return absent;
    }
    try {
      long number = Long.parseLong(value);
      if (number > most || (number < 0 && !key.equals("BITPIX"))) {
        throw new NumberFormatException(value);
      }
      return number;
    } catch (NumberFormatException e) {
      throw new BadTableException("%s = %s in a FITS header is no size".formatted(key, value), e);
    }
  }

  private void skip(long bytes) throws IOException {
    in.skipNBytes(Math.min(bytes, left));
    left -= Math.min(bytes, left);
  }

  private static long padded(long size) {
    return Math.ceilDiv(size, BLOCK) * BLOCK;
  }
}
