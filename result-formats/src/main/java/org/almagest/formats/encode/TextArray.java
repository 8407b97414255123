package org.almagest.formats.encode;

import java.util.function.Function;

/** An array of strings, laid out by {@link Layout} and then written as one text of the format. */
final class TextArray implements CellEncoder {
  /** How the strings of an array become one text. */
  interface Layout {
    void open(ByteSink sink);

    /**
     * Appends an element.
     *
     * @param utf8 holds the element, from 0 to {@code length}
     */
    void element(int index, byte[] utf8, int length, ByteSink sink);

    void nullElement(int index, ByteSink sink);

    void close(ByteSink sink);
  }

  private final Layout layout;
  private final CellEncoder whole;
  private final Elements elements;
  private final PostgresArray array = new PostgresArray();
  private final ByteSink element = new ByteSink(64);
  private final ByteSink joined = new ByteSink(256);

  /**
   * An encoder for one column.
   *
   * @param element writes one element bare
   * @param whole writes the joined text as the format wants it, escaped or quoted
   */
  TextArray(Wire expected, Function<Wire, CellEncoder> element, Layout layout, CellEncoder whole) {
    elements = new Elements(expected, element);
    this.layout = layout;
    this.whole = whole;
  }

  @Override
  public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
    int count = array.open(buffer, offset);
    CellEncoder encoder = elements.of(array.wire());
    joined.truncate(0);
    layout.open(joined);
    for (int i = 0; i < count; i++) {
      array.next();
      putElement(i, buffer, encoder);
    }
    layout.close(joined);
    whole.encode(joined.array(), 0, joined.size(), sink);
  }

  private void putElement(int index, byte[] buffer, CellEncoder encoder) {
    if (array.isNull()) {
      layout.nullElement(index, joined);
      return;
    }
    element.truncate(0);
    encoder.encode(buffer, array.offset(), array.length(), element);
    layout.element(index, element.array(), element.size(), joined);
  }
}
