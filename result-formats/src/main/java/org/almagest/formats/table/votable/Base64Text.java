package org.almagest.formats.table.votable;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;

/** The bytes that base64 between two tags stands for; strict but for blanks. */
final class Base64Text extends InputStream {
  private static final int[] SIX_BITS = new int[256];

  static {
    Arrays.fill(SIX_BITS, -1);
    byte[] bytes = new byte[3];
    for (int i = 0; i < 64; i++) {
      bytes[0] = (byte) (i << 2);
      SIX_BITS[Base64.getEncoder().encode(bytes)[0]] = i;
    }
  }

  private final XmlBlocks in;
  private final XmlText text;
  private boolean ended;
  private boolean padded;
  private int group;
  private int digits;
  private final byte[] decoded = new byte[3];
  private int spare;

  Base64Text(XmlBlocks in, XmlText text, boolean empty) {
    this.in = in;
    this.text = text;
    this.ended = empty;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] out, int offset, int length) throws IOException {
    int at = offset;
    int end = offset + length;
    while (at == offset && !ended && length > 0) {
      at = quickly(out, at, end);
      at = slowly(out, at, end);
    }
    return at == offset && length > 0 ? -1 : at - offset;
  }

  /** Whole groups of four within a block. */
  private int quickly(byte[] out, int offset, int end) {
    if (digits != 0 || padded || spare > 0) {
      return offset;
    }
    byte[] block = in.block();
    int from = in.position();
    int last = in.filled() - 4;
    int at = offset;
    while (from <= last && at + 3 <= end) {
      int bits =
          SIX_BITS[block[from] & 0xff] << 18
              | SIX_BITS[block[from + 1] & 0xff] << 12
              | SIX_BITS[block[from + 2] & 0xff] << 6
              | SIX_BITS[block[from + 3] & 0xff];
      if (bits < 0) {
        break;
      }
      out[at] = (byte) (bits >> 16);
      out[at + 1] = (byte) (bits >> 8);
      out[at + 2] = (byte) bits;
      at += 3;
      from += 4;
    }
    in.moveTo(from);
    return at;
  }

  /** One group, whatever stands in between. */
  private int slowly(byte[] out, int offset, int end) throws IOException {
    if (spare == 0 && !ended && offset < end) {
      group();
    }
    int at = offset;
    while (spare > 0 && at < end) {
      out[at++] = decoded[0];
      decoded[0] = decoded[1];
      decoded[1] = decoded[2];
      spare--;
    }
    return at;
  }

  private void group() throws IOException {
    while (digits < 4) {
      int b = in.peek();
      int value = b == XmlBlocks.END ? -1 : SIX_BITS[b];
      if (value >= 0 && !padded) {
        in.next();
        group = (group << 6) | value;
        digits++;
      } else if (b == '=' && !padded && digits >= 2) {
        padding();
        return;
      } else if (!text.skipBetween()) {
        finish();
        return;
      }
    }
    give(group, 3);
  }

  private void padding() throws IOException {
    in.next();
    padded = true;
    if (digits == 2) {
      while (in.peek() != '=') {
        if (!text.skipBetween()) {
          throw incomplete();
        }
      }
      in.next();
    }
    give(group << (6 * (4 - digits)), digits - 1);
  }

  private void give(int bits, int count) {
    decoded[0] = (byte) (bits >> 16);
    decoded[1] = (byte) (bits >> 8);
    decoded[2] = (byte) bits;
    spare = count;
    group = 0;
    digits = 0;
  }

  private void finish() throws IOException {
    ended = true;
    if (digits != 0) {
      throw incomplete();
    }
  }

  private IOException incomplete() {
    return new XmlException(in.line(), "the base64 ends within a group of four");
  }
}
