package org.almagest.formats.table.votable;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.almagest.formats.table.UnfitValueException;
import org.almagest.formats.table.text.Numeral;

/** Numbers of TABLEDATA: decimal, whole ones in hexadecimal too. */
final class TextNumbers implements TextCell, Cell.Numbers {
  /** The digits of a double that a float does not have, and them half-way between two floats. */
  private static final long BEYOND_FLOAT = (1L << 29) - 1;

  private static final long BETWEEN = 1L << 28;

  private final Field field;
  private final Datatype datatype;
  private final Missing missing;
  private final String no;
  private final Words words = new Words();
  private final Decimals decimals = new Decimals();

  TextNumbers(Field field) {
    this.field = field;
    this.datatype = field.datatype();
    this.missing = Missing.of(field.missing());
    this.no = "is not " + article(datatype);
  }

  @Override
  public void load(Bytes text) throws UnfitValueException {
    words.cut(text);
    TextCell.checkCount(field, words.count());
  }

  @Override
  public Cell cell() {
    return this;
  }

  @Override
  public boolean isNull() throws UnfitValueException {
    boolean single = field.size().isScalar() && !datatype.isComplex();
    return words.count() == 0 || (single && isMissing(0));
  }

  @Override
  public int count() {
    return words.count();
  }

  @Override
  public Datatype datatype() {
    return datatype;
  }

  @Override
  public boolean isMissing(int at) throws UnfitValueException {
    boolean isMark = words.length(at) == 1 && words.at(at, 0) == '?';
    return isMark || (datatype.isWhole() ? missing.isStated() && missing.is(whole(at)) : isNan(at));
  }

  private boolean isNan(int at) throws UnfitValueException {
    byte last = words.at(at, words.length(at) - 1);
    boolean mayBe = last == 'N' || last == 'n' || missing.isStated();
    return mayBe && missing.is(real(at));
  }

  @Override
  public long whole(int at) throws UnfitValueException {
    int length = words.length(at);
    boolean negative = words.at(at, 0) == '-';
    int from = negative ? 1 : 0;
    if (length - from > 18 || length == from) {
      return Numeral.whole(words.word(at), no);
    }
    long number = 0;
    for (int i = from; i < length; i++) {
      int digit = words.at(at, i) - '0';
      if (digit < 0 || digit > 9) {
        return Numeral.whole(words.word(at), no);
      }
      number = 10 * number + digit;
    }
    return negative ? -number : number;
  }

  @Override
  public double real(int at) throws UnfitValueException {
    if (datatype.isWhole()) {
      return whole(at);
    }
    boolean plain = words.parse(at, decimals) && !Double.isInfinite(decimals.value());
    return plain ? decimals.value() : Numeral.real(words.word(at), no);
  }

  @Override
  public float single(int at) throws UnfitValueException {
    if (datatype.isWhole()) {
      return whole(at);
    }
    boolean sure = words.parse(at, decimals) && isSureFloat(decimals.value());
    return sure ? (float) decimals.value() : Numeral.single(words.word(at), no);
  }

  /** Not if it lies just between two floats: it may have been rounded to there. */
  private static boolean isSureFloat(double number) {
    double size = Math.abs(number);
    boolean between = (Double.doubleToRawLongBits(number) & BEYOND_FLOAT) == BETWEEN;
    return number == 0 || (size > 1e-30 && size < 1e30 && !between);
  }

  @Override
  public String word(int at) throws UnfitValueException {
    if (datatype.isWhole()) {
      return Long.toString(whole(at));
    }
    real(at);
    return words.word(at);
  }

  @Override
  public String shown() {
    return IntStream.range(0, Math.min(words.count(), 10))
        .mapToObj(words::word)
        .collect(Collectors.joining(" "));
  }

  private static String article(Datatype datatype) {
    boolean vowel = Arrays.asList(Datatype.INT, Datatype.UNSIGNED_BYTE).contains(datatype);
    return (vowel ? "an " : "a ") + datatype.word();
  }
}
