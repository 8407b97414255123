package org.almagest.formats.table.votable;

import java.nio.charset.StandardCharsets;
import org.almagest.formats.table.UnfitValueException;

/** Text of TABLEDATA, blanks and all; none is null. */
final class TextTexts implements TextCell, Cell.Texts {
  private final Field field;
  private final boolean isArray;
  private final Beyond beyond;
  private byte[] bytes = {};
  private int size;
  private String whole = "";

  TextTexts(Field field, Beyond beyond) {
    this.field = field;
    this.isArray = field.size().dimensions().size() > 1;
    this.beyond = beyond;
  }

  @Override
  public void load(Bytes text) throws UnfitValueException {
    bytes = text.array();
    size = text.size();
    if (!TextPieces.isAscii(bytes, 0, size)) {
      beyond.see();
      TextPieces.checkUtf8(bytes, 0, size);
    }
    if (isArray) {
      whole = text.toString();
    }
  }

  @Override
  public Cell cell() {
    return this;
  }

  @Override
  public boolean isNull() {
    String missing = field.missing();
    return size == 0 || (missing != null && missing.equals(text()));
  }

  @Override
  public int count() {
    int each = field.size().dimensions().getFirst();
    return each == 0 ? 0 : (whole.length() + each - 1) / each;
  }

  @Override
  public void select(int at) {
    if (isArray) {
      int each = field.size().dimensions().getFirst();
      String piece = whole.substring(at * each, Math.min((at + 1) * each, whole.length()));
      bytes = piece.stripTrailing().getBytes(StandardCharsets.UTF_8);
      size = bytes.length;
    }
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public int from() {
    return 0;
  }

  @Override
  public int length() {
    return size;
  }

  @Override
  public String text() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }

  @Override
  public String shown() {
    return isArray ? whole : text();
  }
}
