package org.almagest.formats.encode;

/** A number whose announced type has another width or kind than the one that arrives. */
record NumberCell(Wire wire, Datatype datatype) implements CellEncoder {
  @Override
  public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
    switch (datatype) {
      case FLOAT -> sink.putInt(Float.floatToRawIntBits((float) wire.readDouble(buffer, offset)));
      case DOUBLE -> sink.putLong(Double.doubleToRawLongBits(wire.readDouble(buffer, offset)));
      case UNSIGNED_BYTE, SHORT, INT, LONG, BOOLEAN, CHAR, UNICODE_CHAR ->
          putInteger(datatype.fitting(wire.readLong(buffer, offset)), sink);
    }
  }

  private void putInteger(long value, ByteSink sink) {
    switch (datatype.width()) {
      case Long.BYTES -> sink.putLong(value);
      case Integer.BYTES -> sink.putInt((int) value);
      case Short.BYTES -> sink.putShort((short) value);
      default -> sink.put((int) value);
    }
  }
}
