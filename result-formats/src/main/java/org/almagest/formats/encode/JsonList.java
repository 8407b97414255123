package org.almagest.formats.encode;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * An array as a JSON list, nested as deep as the array has dimensions; or, where a format insists
 * on the announced shape and that is fixed, by that shape, with nulls where elements are missing.
 * The innermost list runs along the last dimension of PostgreSQL's array, the first of VOTable's
 * shape. Bytes are strings of hexadecimal digits.
 */
final class JsonList implements CellEncoder {
  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

  private final CellEncoder whole;
  private final Elements elements;
  private final int[] announced;
  private final PostgresArray array = new PostgresArray();
  private final ByteSink json = new ByteSink(256);

  /**
   * An encoder for one column.
   *
   * @param announced the fixed dimensions, the slowest first; empty if they are the array's own
   * @param whole writes the list as the format writes text, escaped or quoted
   */
  private JsonList(Elements elements, int[] announced, CellEncoder whole) {
    this.elements = elements;
    this.announced = announced;
    this.whole = whole;
  }

  /**
   * A list that is one text, of a column whose arrays the format does not know: what is JSON itself
   * stands in it as it is.
   */
  static JsonList text(WireForm form, Target target, boolean documents, Dialect dialect) {
    JsonWords words = new JsonWords(JsonWords.EXTENDED);
    return new JsonList(
        new Elements(
            form.element(),
            wire ->
                documents && wire == Wire.TEXT
                    ? (buffer, offset, length, sink) -> sink.put(buffer, offset, length)
                    : element(wire, target.datatype(), words)),
        new int[0],
        dialect.text(target.datatype() == Datatype.CHAR));
  }

  /** A list of a format that knows lists: its elements are what single values are. */
  static JsonList nested(WireForm form, Target target, Dialect dialect) {
    JsonWords words = new JsonWords(dialect.listWords());
    return new JsonList(
        new Elements(form.element(), wire -> element(wire, target.datatype(), words)),
        dialect.lists() == Dialect.Lists.SHAPED ? shape(target) : new int[0],
        dialect.list());
  }

  private static CellEncoder element(Wire wire, Datatype datatype, JsonWords words) {
    if (wire == Wire.BYTEA) {
      return words.bare(JsonList::putHexadecimal);
    }
    return wire.isNumber()
        ? TextForms.number(wire, datatype, words.words())
        : TextForms.scalar(wire, datatype, words);
  }

  private static int[] shape(Target target) {
    ArraySize size = target.datatype().isText() ? target.size().rest() : target.size();
    if (size.variable()) {
      return new int[0];
    }
    List<Integer> slowestFirst = size.fixed().reversed();
    return slowestFirst.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
    int count = array.open(buffer, offset);
    CellEncoder encoder = elements.of(array.wire());
    int[] dimensions = announced.length == 0 ? array.dimensions() : announced;
    int places = places(count);
    json.truncate(0);
    if (places == 0) {
      json.put('[');
      json.put(']');
    }
    for (int i = 0; i < places; i++) {
      if (i > 0) {
        json.put(',');
      }
      putBrackets(dimensions, i, '[');
      putElement(encoder, i < count);
      putBrackets(dimensions, i + 1, ']');
    }
    whole.encode(json.array(), 0, json.size(), sink);
  }

  private int places(int count) {
    int places = announced.length == 0 ? count : 1;
    for (int dimension : announced) {
      places = Math.multiplyExact(places, dimension);
    }
    if (count > places) {
      throw ArrayCell.tooLong(count, places);
    }
    return places;
  }

  /** One for each dimension that begins or ends at this element. */
  private void putBrackets(int[] dimensions, int index, char bracket) {
    int stride = 1;
    for (int i = dimensions.length - 1; i >= 0; i--) {
      stride *= dimensions[i];
      if (index % stride != 0) {
        return;
      }
      json.put(bracket);
    }
  }

  private void putElement(CellEncoder encoder, boolean there) {
    if (there) {
      array.next();
    }
    if (!there || array.isNull()) {
      json.put(NULL);
      return;
    }
    encoder.encode(array.buffer(), array.offset(), array.length(), json);
  }

  private static void putHexadecimal(byte[] buffer, int offset, int length, ByteSink sink) {
    sink.putUtf8(HexFormat.of().formatHex(buffer, offset, offset + length));
  }
}
