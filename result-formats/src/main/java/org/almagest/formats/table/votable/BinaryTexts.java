package org.almagest.formats.table.votable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.almagest.formats.table.ReadLimits;
import org.almagest.formats.table.TooLargeException;
import org.almagest.formats.table.UnfitValueException;

/** Text of BINARY, up to its first NUL; blanks that fill up a fixed length are none of it. */
final class BinaryTexts implements BinaryCell, Cell.Texts {
  private final Field field;
  private final boolean isUnicode;
  private final boolean isArray;
  private final boolean isPadded;
  private final boolean emptyIsNull;
  private final Beyond beyond;
  private final Bytes converted = new Bytes(ReadLimits.NONE);
  private byte[] raw = {};
  private int start;
  private int size;
  private byte[] bytes = {};
  private int from;
  private int to;

  BinaryTexts(Field field, boolean isFlagged, Beyond beyond) {
    this.field = field;
    this.isUnicode = field.datatype() == Datatype.UNICODE_CHAR;
    this.isArray = field.size().dimensions().size() > 1;
    this.isPadded = isArray || !field.size().isVariable();
    this.emptyIsNull = !isFlagged || isPadded;
    this.beyond = beyond;
  }

  @Override
  public void load(BinaryInput in) throws IOException, UnfitValueException {
    long characters = BinaryCell.count(field, in);
    start = in.take(field.datatype().bytes(characters));
    size = (int) field.datatype().bytes(characters);
    raw = in.bytes();
    if (!isArray) {
      cut(start, start + size);
    }
  }

  @Override
  public Cell cell() {
    return this;
  }

  @Override
  public boolean isNull() {
    if (isArray) {
      return emptyIsNull && TextPieces.beforeNul(raw, start, start + size) == start && !isUnicode;
    }
    return (emptyIsNull && to == from) || isMissing();
  }

  private boolean isMissing() {
    String missing = field.missing();
    return missing != null && missing.equals(text());
  }

  @Override
  public int count() {
    int each = each();
    return each == 0 ? 0 : size / each;
  }

  @Override
  public void select(int at) throws UnfitValueException {
    if (isArray) {
      cut(start + at * each(), start + (at + 1) * each());
    }
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public int from() {
    return from;
  }

  @Override
  public int length() {
    return to - from;
  }

  @Override
  public String text() {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  @Override
  public String shown() {
    return text();
  }

  private int each() {
    return field.size().dimensions().getFirst() * field.datatype().size();
  }

  private void cut(int first, int end) throws UnfitValueException {
    if (isUnicode) {
      convert(first, end);
      bytes = converted.array();
      from = 0;
      to = converted.size();
    } else {
      bytes = raw;
      from = first;
      to = TextPieces.beforeNul(raw, first, end);
    }
    to = isPadded ? TextPieces.withoutPadding(bytes, from, to) : to;
    if (!TextPieces.isAscii(bytes, from, to)) {
      beyond.see();
      TextPieces.checkUtf8(bytes, from, to);
    }
  }

  private void convert(int first, int end) {
    converted.clear();
    try {
      for (int i = first; i + 1 < end; i += 2) {
        char unit = unit(i);
        if (unit == 0) {
          return;
        }
        boolean pair =
            Character.isHighSurrogate(unit) && i + 3 < end && Character.isLowSurrogate(unit(i + 2));
        if (pair) {
          converted.addCharacter(Character.toCodePoint(unit, unit(i + 2)));
          i += 2;
        } else {
          converted.addCharacter(Character.isSurrogate(unit) ? 0xfffd : unit);
        }
      }
    } catch (TooLargeException e) {
      throw new IllegalStateException("the cell was found to be within limits", e);
    }
  }

  private char unit(int at) {
    return (char) ((raw[at] << 8) | (raw[at + 1] & 0xff));
  }
}
