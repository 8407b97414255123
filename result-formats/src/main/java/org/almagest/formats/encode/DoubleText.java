package org.almagest.formats.encode;

/** Numbers in the precision of {@code double}, as text. */
final class DoubleText implements CellEncoder {
  private final Wire wire;
  private final SpecialNumbers special;
  private final Decimals decimals = new Decimals();

  DoubleText(Wire wire, Words words) {
    this.wire = wire;
    special = new SpecialNumbers(words);
  }

  @Override
  public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
    double value = wire.readDouble(buffer, offset);
    if (Double.isFinite(value)) {
      decimals.put(value, sink);
    } else {
      special.put(value, sink);
    }
  }
}
