package org.almagest.formats.encode;

/** Strings one after the other, each cut or padded with blanks to the same number of characters. */
record FixedWidth(int width) implements TextArray.Layout {
  @Override
  public void open(ByteSink sink) {}

  @Override
  public void element(int index, byte[] utf8, int length, ByteSink sink) {
    int characters = 0;
    int end = 0;
    for (; end < length; end++) {
      if (!Utf8.isContinuation(utf8[end]) && ++characters > width) {
        break;
      }
    }
    sink.put(utf8, 0, end);
    sink.fill(Math.max(0, width - characters), (byte) ' ');
  }

  @Override
  public void nullElement(int index, ByteSink sink) {
    sink.fill(width, (byte) ' ');
  }

  @Override
  public void close(ByteSink sink) {}
}
