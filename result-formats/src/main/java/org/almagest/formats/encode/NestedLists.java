package org.almagest.formats.encode;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Arrays as JSON, nested by the shape that the column announces: the innermost list runs along the
 * first dimension of VOTable's shape, the last of PostgreSQL's.
 */
final class NestedLists implements CellEncoder {
  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

  private final Elements elements;
  private final int[] inner;
  private final CellEncoder whole;
  private final PostgresArray array = new PostgresArray();
  private final ByteSink json = new ByteSink(256);

  /**
   * An encoder for one column.
   *
   * @param inner the lengths of the lists inside the outermost, from the innermost on, each times
   *     those before it: after as many elements a list ends
   */
  private NestedLists(Elements elements, int[] inner, CellEncoder whole) {
    this.elements = elements;
    this.inner = inner;
    this.whole = whole;
  }

  static CellEncoder of(WireForm form, Target target, Dialect dialect) {
    if (form.element() == Wire.BYTEA && !form.array()) {
      return new Bytes(dialect.list());
    }
    Dialect words = new JsonWords(dialect.listWords());
    boolean texts = target.datatype().isText() && !form.element().isNumber();
    Datatype datatype = texts ? Datatype.UNICODE_CHAR : target.datatype();
    Elements elements =
        new Elements(form.element(), wire -> TextForms.scalar(wire, datatype, words));
    return new NestedLists(elements, inner(target, texts), dialect.list());
  }

  private static int[] inner(Target target, boolean texts) {
    ArraySize size = texts ? target.size().rest() : target.size();
    int lists = size.variable() ? size.fixed().size() : Math.max(0, size.fixed().size() - 1);
    int[] lengths = new int[lists];
    List<Integer> fixed = size.fixed();
    int product = 1;
    for (int i = 0; i < lists; i++) {
      product = Math.multiplyExact(product, fixed.get(i));
      lengths[i] = product;
    }
    return lengths;
  }

  @Override
  public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
    int count = array.open(buffer, offset);
    CellEncoder element = elements.of(array.wire());
    json.truncate(0);
    json.put('[');
    for (int i = 0; i < count; i++) {
      separate(i);
      array.next();
      if (array.isNull()) {
        json.put(NULL);
      } else {
        element.encode(buffer, array.offset(), array.length(), json);
      }
    }
    closeInner(count);
    json.put(']');
    whole.encode(json.array(), 0, json.size(), sink);
  }

  private void separate(int index) {
    int ended = 0;
    while (ended < inner.length && index % inner[ended] == 0) {
      ended++;
    }
    if (index > 0) {
      json.fill(ended, (byte) ']');
      json.put(',');
    }
    json.fill(ended, (byte) '[');
  }

  private void closeInner(int count) {
    if (count > 0) {
      json.fill(inner.length, (byte) ']');
    }
  }

  /** {@code bytea} as a list of numbers from 0 to 255. */
  private static final class Bytes implements CellEncoder {
    private final CellEncoder whole;
    private final ByteSink json = new ByteSink(256);

    Bytes(CellEncoder whole) {
      this.whole = whole;
    }

    @Override
    public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
      json.truncate(0);
      json.put('[');
      for (int i = 0; i < length; i++) {
        if (i > 0) {
          json.put(',');
        }
        Digits.put(buffer[offset + i] & 0xFF, json);
      }
      json.put(']');
      whole.encode(json.array(), 0, json.size(), sink);
    }
  }
}
