package org.almagest.adql.syntax;

/** Turns offsets into lines and columns; asked in ascending order, it reads the text once. */
final class LineCounter {
  private final String text;
  private int read;
  private int line = 1;
  private int lineStart;

  LineCounter(String text) {
    this.text = text;
  }

  Span span(int start, int end) {
    while (read < start) {
      readOne();
    }
    return new Span(start, end - start, line, start - lineStart + 1);
  }

  private void readOne() {
    char character = text.charAt(read++);
    if (character == '\n' || (character == '\r' && !lineFeedFollows())) {
      line++;
      lineStart = read;
    }
  }

  private boolean lineFeedFollows() {
    return read < text.length() && text.charAt(read) == '\n';
  }
}
