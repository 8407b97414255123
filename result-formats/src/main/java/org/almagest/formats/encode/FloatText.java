package org.almagest.formats.encode;

/** Numbers in the precision of {@code float}, as text. */
final class FloatText implements CellEncoder {
  private final Wire wire;
  private final SpecialNumbers special;
  private final Decimals decimals = new Decimals();

  FloatText(Wire wire, Words words) {
    this.wire = wire;
    special = new SpecialNumbers(words);
  }

  @Override
  public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
    float value = (float) wire.readDouble(buffer, offset);
    if (Float.isFinite(value)) {
      decimals.put(value, sink);
    } else {
      special.put(value, sink);
    }
  }
}
