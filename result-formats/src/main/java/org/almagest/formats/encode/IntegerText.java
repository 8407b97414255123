package org.almagest.formats.encode;

/** Integers in decimal digits. */
record IntegerText(Wire wire, Datatype datatype) implements CellEncoder {
  @Override
  public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
    Digits.put(datatype.fitting(wire.readLong(buffer, offset)), sink);
  }
}
