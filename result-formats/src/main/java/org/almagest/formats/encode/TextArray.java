package org.almagest.formats.encode;

import java.util.function.Function;
import org.almagest.formats.UnwritableValueException;

/**
 * An array of strings one after the other, each padded with blanks to as many UTF-16 characters;
 * what is longer is refused, not cut.
 */
final class TextArray implements CellEncoder {
  private final int width;
  private final CellEncoder whole;
  private final Elements elements;
  private final PostgresArray array = new PostgresArray();
  private final ByteSink joined = new ByteSink(256);

  /**
   * An encoder for one column.
   *
   * @param element writes one element bare, as UTF-8
   * @param whole writes the joined text as the format wants it, escaped or quoted
   */
  TextArray(Wire expected, Function<Wire, CellEncoder> element, int width, CellEncoder whole) {
    elements = new Elements(expected, element);
    this.width = width;
    this.whole = whole;
  }

  @Override
  public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
    int count = array.open(buffer, offset);
    CellEncoder encoder = elements.of(array.wire());
    joined.truncate(0);
    for (int i = 0; i < count; i++) {
      array.next();
      int start = joined.size();
      if (!array.isNull()) {
        encoder.encode(buffer, array.offset(), array.length(), joined);
      }
      joined.fill(width - charactersSince(start), (byte) ' ');
    }
    whole.encode(joined.array(), 0, joined.size(), sink);
  }

  private int charactersSince(int start) {
    int characters = 0;
    for (int i = start; i < joined.size(); i++) {
      characters += Utf8.charactersBegunBy(joined.array()[i]);
    }
    if (characters > width) {
      throw new UnwritableValueException(
          "a text of %d characters does not fit into arraysize %dx*; correct the catalogue"
              .formatted(characters, width));
    }
    return characters;
  }
}
