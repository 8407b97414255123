package org.almagest.adql.syntax;

/**
 * A place in the query text.
 *
 * @param offset first character, from 0
 * @param length number of characters, may be 0 at the end of the text
 * @param line line of the first character, from 1
 * @param column character within the line, from 1
 */
public record Span(int offset, int length, int line, int column) {
  /** The stretch from the start of this one to the end of another that does not start before it. */
  public Span to(Span end) {
    return new Span(offset, end.offset + end.length - offset, line, column);
  }

  @Override
  public String toString() {
    return "line " + line + ":" + column;
  }
}
