package org.almagest.formats.encode;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * An array as a JSON list, nested as deep as the array has dimensions: where a format knows no
 * arrays, and for lists of text, whose elements VOTable could only cut to one width. Bytes are
 * strings of hexadecimal digits. Numbers that are not finite are the words that JavaScript and
 * Python have for them.
 */
final class JsonList implements CellEncoder {
  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
  private static final BareWords BARE = new BareWords();

  private final CellEncoder whole;
  private final Datatype datatype;
  private final Elements elements;
  private final boolean documents;
  private final PostgresArray array = new PostgresArray();
  private final ByteSink element = new ByteSink(64);
  private final ByteSink list = new ByteSink(256);

  /**
   * An encoder for one column.
   *
   * @param datatype what the column is announced as
   * @param documents whether the elements are JSON themselves
   * @param whole writes the list as the format writes text, escaped or quoted
   */
  JsonList(Wire expected, Datatype datatype, boolean documents, CellEncoder whole) {
    this.datatype = datatype;
    elements = new Elements(expected, this::bare);
    this.documents = documents;
    this.whole = whole;
  }

  private CellEncoder bare(Wire wire) {
    return wire == Wire.BYTEA ? JsonList::putHexadecimal : TextForms.scalar(wire, datatype, BARE);
  }

  @Override
  public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
    int count = array.open(buffer, offset);
    CellEncoder encoder = elements.of(array.wire());
    list.truncate(0);
    if (count == 0) {
      list.put('[');
      list.put(']');
    }
    for (int i = 0; i < count; i++) {
      array.next();
      if (i > 0) {
        list.put(',');
      }
      putBrackets(i, '[');
      putElement(encoder);
      putBrackets(i + 1, ']');
    }
    whole.encode(list.array(), 0, list.size(), sink);
  }

  /** One for each dimension that begins or ends at this element. */
  private void putBrackets(int index, char bracket) {
    int stride = 1;
    int[] dimensions = array.dimensions();
    for (int i = dimensions.length - 1; i >= 0; i--) {
      stride *= dimensions[i];
      if (index % stride != 0) {
        return;
      }
      list.put(bracket);
    }
  }

  private void putElement(CellEncoder encoder) {
    if (array.isNull()) {
      list.put(NULL);
      return;
    }
    boolean plain = documents || array.wire().isNumber() || array.wire() == Wire.BOOL;
    element.truncate(0);
    encoder.encode(array.buffer(), array.offset(), array.length(), plain ? list : element);
    if (!plain) {
      putString();
    }
  }

  private void putString() {
    list.put('"');
    for (int i = 0; i < element.size(); i++) {
      put(element.array()[i]);
    }
    list.put('"');
  }

  private void put(byte value) {
    if (value == '"' || value == '\\') {
      list.put('\\');
      list.put(value);
    } else if (value >= 0 && value < ' ') {
      list.putUtf8(String.format(Locale.ROOT, "\\u%04x", (int) value));
    } else {
      list.put(value);
    }
  }

  private static void putHexadecimal(byte[] buffer, int offset, int length, ByteSink sink) {
    sink.putUtf8(HexFormat.of().formatHex(buffer, offset, offset + length));
  }

  /** What stands in a list before it is escaped. */
  private record BareWords() implements Dialect {
    @Override
    public Words words() {
      return Words.PLAIN;
    }

    @Override
    public CellEncoder text(boolean ascii) {
      return (buffer, offset, length, sink) -> sink.put(buffer, offset, length);
    }

    @Override
    public Lists lists() {
      return Lists.JSON;
    }
  }
}
