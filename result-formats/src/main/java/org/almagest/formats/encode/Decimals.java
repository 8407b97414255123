package org.almagest.formats.encode;

/** The shortest decimals that read back as the same number, without a String in between. */
final class Decimals {
  private final StringBuilder builder = new StringBuilder(32);
  private final char[] characters = new char[32];

  void put(double value, ByteSink sink) {
    builder.setLength(0);
    builder.append(value);
    copyTo(sink);
  }

  void put(float value, ByteSink sink) {
    builder.setLength(0);
    builder.append(value);
    copyTo(sink);
  }

  private void copyTo(ByteSink sink) {
    int length = builder.length();
    builder.getChars(0, length, characters, 0);
    sink.putAscii(characters, length);
  }
}
