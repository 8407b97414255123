package org.almagest.formats.table.stil;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.ReadLimits;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a binary table whose arrays lie in its heap: each value says how many elements
 * there are, and STIL makes room for them before it reads one (FITS 4.0 section 7.3.5).
 */
record FitsDescriptors(List<Descriptor> all) {
  private static final Pattern FORM = Pattern.compile("(\\d*)([LXBIJKAEDCMPQ])(.?).*");

  /**
   * A column of them.
   *
   * @param offset within the row
   * @param isLong whether its numbers have 64 bits
   * @param bits of one element
   */
  private record Descriptor(int offset, boolean isLong, int bits) {
    long count(ByteBuffer row) {
      return isLong ? row.getLong(offset) : row.getInt(offset);
    }
  }

  /** Those among the columns; {@code card} gives a header's value, null if it has none. */
  static FitsDescriptors of(int columns, Function<String, @Nullable String> card)
      throws BadTableException {
    List<Descriptor> found = new ArrayList<>();
    long offset = 0;
    for (int i = 1; i <= columns; i++) {
      String form = String.valueOf(card.apply("TFORM" + i));
      Matcher parts = FORM.matcher(form);
      if (!parts.matches()) {
        continue;
      }
      long repeat = repeat(parts.group(1), form);
      char type = parts.group(2).charAt(0);
      if ((type == 'P' || type == 'Q') && repeat > 0) {
        int bits = parts.group(3).isEmpty() ? 8 : bits(parts.group(3).charAt(0));
        found.add(new Descriptor((int) offset, type == 'Q', bits));
      }
      offset += (repeat * bits(type) + 7) / 8;
    }
    return new FitsDescriptors(found);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Reads the rows through. */
  void check(DataInputStream in, long rows, int width, long heap, ReadLimits limits)
      throws IOException {
    ByteBuffer row = ByteBuffer.allocate(width);
    if (all.getLast().offset() + (all.getLast().isLong() ? 16 : 8) > width) {
      throw new BadTableException("the columns of the FITS table are wider than its rows");
    }
    for (long i = 1; i <= rows; i++) {
      in.readFully(row.array());
      for (Descriptor descriptor : all) {
        long count = descriptor.count(row);
        if (count < 0 || count > 8 * heap || (count * descriptor.bits() + 7) / 8 > heap) {
          throw new BadTableException(
              "row %d: an array of %,d elements, which the file does not hold; it is damaged"
                  .formatted(i, count));
        }
        limits.checkCell((count * descriptor.bits() + 7) / 8);
      }
    }
  }

  private static long repeat(String digits, String form) throws BadTableException {
    if (digits.length() > 10) {
      throw new BadTableException("TFORM = %s in a FITS header is no size".formatted(form));
    }
    return digits.isEmpty() ? 1 : Long.parseLong(digits);
  }

  private static int bits(char type) {
    return switch (type) {
      case 'X' -> 1;
      case 'I' -> 16;
      case 'J', 'E' -> 32;
      case 'K', 'D', 'C', 'P' -> 64;
      case 'M', 'Q' -> 128;
      default -> 8;
    };
  }
}
