package org.almagest.formats.table.votable;

import java.io.IOException;
import org.almagest.formats.table.UnfitValueException;

/** Truth values of BINARY: a byte each, or bits, the most significant first. */
final class BinaryTruths implements BinaryCell, Cell.Truths {
  private final Field field;
  private final boolean emptyIsNull;
  private final boolean areBits;
  private byte[] bytes = {};
  private int start;
  private int count;

  BinaryTruths(Field field, boolean isFlagged) {
    this.emptyIsNull = !isFlagged;
    this.field = field;
    this.areBits = field.datatype() == Datatype.BIT;
  }

  @Override
  public void load(BinaryInput in) throws IOException {
    long stated = BinaryCell.count(field, in);
    start = in.take(field.datatype().bytes(stated));
    count = (int) stated;
    bytes = in.bytes();
  }

  @Override
  public Cell cell() {
    return this;
  }

  @Override
  public boolean isNull() {
    if (count == 0) {
      return emptyIsNull;
    }
    return field.size().isScalar() && isMissing(0);
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public boolean isMissing(int at) {
    int b = areBits ? '1' : bytes[start + at];
    return b == 0 || b == ' ' || b == '?';
  }

  @Override
  public boolean truth(int at) throws UnfitValueException {
    if (areBits) {
      return (bytes[start + at / 8] >> (7 - at % 8) & 1) != 0;
    }
    return switch (bytes[start + at]) {
      case 'T', 't', '1' -> true;
      case 'F', 'f', '0' -> false;
      default -> throw new UnfitValueException("is not a boolean (T, F or ?)");
    };
  }

  @Override
  public String shown() {
    return count > 0 && !areBits ? "byte " + (bytes[start] & 0xff) : "bits";
  }
}
