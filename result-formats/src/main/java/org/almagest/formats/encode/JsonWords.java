package org.almagest.formats.encode;

/**
 * Values inside JSON.
 *
 * @param words in which numbers that are not finite are to be told
 */
public record JsonWords(Words words) implements Dialect {
  /**
   * JSON has no word for what is not a number, which becomes null; for infinities stand numbers too
   * large for a double, which readers round to infinity.
   */
  public static final Words STRICT = new Words("true", "false", "null", "null", "1e999", "-1e999");

  /** As Python and JavaScript's libraries extend it. */
  public static final Words EXTENDED =
      new Words("true", "false", "null", "NaN", "Infinity", "-Infinity");

  @Override
  public CellEncoder text(boolean ascii) {
    return new JsonText();
  }

  @Override
  public Lists lists() {
    return Lists.NESTED;
  }

  @Override
  public Words listWords() {
    return words;
  }

  @Override
  public CellEncoder list() {
    return (buffer, offset, length, sink) -> sink.put(buffer, offset, length);
  }

  @Override
  public CellEncoder bare(CellEncoder encoder) {
    return (buffer, offset, length, sink) -> {
      sink.put('"');
      encoder.encode(buffer, offset, length, sink);
      sink.put('"');
    };
  }
}
