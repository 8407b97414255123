package org.almagest.formats.encode;

/** Exact decimals with all their digits, as PostgreSQL writes them: trailing zeros are kept. */
final class NumericText implements CellEncoder {
  private static final int[] POWERS = {1000, 100, 10, 1};

  private final SpecialNumbers special;

  NumericText(Words words) {
    special = new SpecialNumbers(words);
  }

  @Override
  public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
    if (NumericValue.isSpecial(buffer, offset)) {
      special.put(NumericValue.toDouble(buffer, offset), sink);
      return;
    }
    if (NumericValue.isNegative(buffer, offset)) {
      sink.put('-');
    }
    putWhole(buffer, offset, sink);
    putFraction(buffer, offset, sink);
  }

  private static void putWhole(byte[] buffer, int offset, ByteSink sink) {
    int weight = NumericValue.weight(buffer, offset);
    Digits.put(weight < 0 ? 0 : NumericValue.digit(buffer, offset, 0), sink);
    for (int i = 1; i <= weight; i++) {
      Digits.putPadded(NumericValue.digit(buffer, offset, i), POWERS.length, sink);
    }
  }

  private static void putFraction(byte[] buffer, int offset, ByteSink sink) {
    int scale = NumericValue.scale(buffer, offset);
    int first = NumericValue.weight(buffer, offset) + 1;
    if (scale > 0) {
      sink.put('.');
    }
    for (int i = 0; i < scale; i++) {
      int group = NumericValue.digit(buffer, offset, first + i / POWERS.length);
      sink.put('0' + group / POWERS[i % POWERS.length] % 10);
    }
  }
}
