package org.almagest.formats.encode;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Elements separated by blanks (VOTable 1.5 section 5.1); for values that contain none. */
final class ArrayText implements CellEncoder {
  private final Elements elements;
  private final byte[] nullElement;
  private final PostgresArray array = new PostgresArray();

  ArrayText(Wire expected, Function<Wire, CellEncoder> choice, String nullElement) {
    elements = new Elements(expected, choice);
    this.nullElement = nullElement.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
    int count = array.open(buffer, offset);
    CellEncoder element = elements.of(array.wire());
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        sink.put(' ');
      }
      array.next();
      if (array.isNull()) {
        sink.put(nullElement);
      } else {
        element.encode(buffer, array.offset(), array.length(), sink);
      }
    }
  }
}
