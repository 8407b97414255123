package org.almagest.formats.table.votable;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Numbers of BINARY. */
final class BinaryNumbers implements BinaryCell, Cell.Numbers {
  private final Field field;
  private final boolean emptyIsNull;
  private final Datatype datatype;
  private final int size;
  private final Missing missing;
  private BinaryInput in;
  private int start;
  private int count;

  @SuppressWarnings("NullAway") // nothing is asked before something is loaded
  BinaryNumbers(Field field, boolean isFlagged) {
    this.emptyIsNull = !isFlagged;
    this.field = field;
    this.datatype = field.datatype();
    this.size = datatype.size();
    this.missing = Missing.of(field.missing());
  }

  @Override
  public void load(BinaryInput from) throws IOException {
    long stated = BinaryCell.count(field, from);
    start = from.take(datatype.bytes(stated));
    count = (int) stated;
    in = from;
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
    return field.size().isScalar() && !datatype.isComplex() && isMissing(0);
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public Datatype datatype() {
    return datatype;
  }

  @Override
  public boolean isMissing(int at) {
    return datatype.isWhole() ? missing.is(whole(at)) : missing.is(real(at));
  }

  @Override
  public long whole(int at) {
    int place = start + at * size;
    return switch (datatype) {
      case SHORT -> in.shortAt(place);
      case INT -> in.intAt(place);
      case LONG -> in.longAt(place);
      default -> in.bytes()[place] & 0xff;
    };
  }

  @Override
  public double real(int at) {
    if (datatype.isWhole()) {
      return whole(at);
    }
    int place = start + at * size;
    return size == Float.BYTES
        ? Float.intBitsToFloat(in.intAt(place))
        : Double.longBitsToDouble(in.longAt(place));
  }

  @Override
  public float single(int at) {
    return (float) real(at);
  }

  @Override
  public String word(int at) {
    if (datatype.isWhole()) {
      return Long.toString(whole(at));
    }
    return size == Float.BYTES ? Float.toString(single(at)) : Double.toString(real(at));
  }

  @Override
  public String shown() {
    return IntStream.range(0, Math.min(count, 10))
        .mapToObj(this::word)
        .collect(Collectors.joining(" "));
  }
}
