package org.almagest.formats.encode;

/** VOTable's text forms before any escaping: what goes into the characters of BINARY2. */
record BareText() implements Dialect {
  @Override
  public Words words() {
    return Words.VOTABLE;
  }

  @Override
  public CellEncoder text(boolean ascii) {
    return ascii
        ? new AsciiText()
        : (buffer, offset, length, sink) -> sink.put(buffer, offset, length);
  }

  @Override
  public Lists lists() {
    return Lists.FIXED_WIDTH;
  }
}
