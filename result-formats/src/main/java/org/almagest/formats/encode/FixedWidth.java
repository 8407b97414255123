package org.almagest.formats.encode;

/** Strings one after the other, each cut or padded with blanks to as many UTF-16 characters. */
record FixedWidth(int width) implements TextArray.Layout {
  @Override
  public void open(ByteSink sink) {}

  @Override
  public void element(int index, byte[] utf8, int length, ByteSink sink) {
    int characters = 0;
    int end = 0;
    for (; end < length; end++) {
      int more = Utf8.charactersBegunBy(utf8[end]);
      if (characters + more > width) {
        break;
      }
      characters += more;
    }
    sink.put(utf8, 0, end);
    sink.fill(width - characters, (byte) ' ');
  }

  @Override
  public void nullElement(int index, ByteSink sink) {
    sink.fill(width, (byte) ' ');
  }

  @Override
  public void close(ByteSink sink) {}
}
