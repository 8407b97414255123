package org.almagest.formats.html;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.charset.StandardCharsets;
import org.almagest.formats.encode.ByteSink;
import org.almagest.formats.encode.CellEncoder;
import org.almagest.formats.encode.Dialect;
import org.almagest.formats.encode.Words;

/** UTF-8 to the content of an HTML element: no markup; controls become U+FFFD. */
record HtmlText() implements Dialect {
  private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);
  private static final byte[] AMPERSAND = "&amp;".getBytes(US_ASCII);
  private static final byte[] LESS = "&lt;".getBytes(US_ASCII);
  private static final byte[] GREATER = "&gt;".getBytes(US_ASCII);
  private static final byte[] QUOTE = "&quot;".getBytes(US_ASCII);
  private static final byte[] CARRIAGE_RETURN = "&#13;".getBytes(US_ASCII);

  @Override
  public Words words() {
    return Words.PLAIN;
  }

  @Override
  public CellEncoder text(boolean ascii) {
    return HtmlText::put;
  }

  @Override
  public Lists lists() {
    return Lists.JSON;
  }

  private static void put(byte[] buffer, int offset, int length, ByteSink sink) {
    for (int i = offset; i < offset + length; i++) {
      byte value = buffer[i];
      switch (value) {
        case '&' -> sink.put(AMPERSAND);
        case '<' -> sink.put(LESS);
        case '>' -> sink.put(GREATER);
        case '"' -> sink.put(QUOTE);
        case '\r' -> sink.put(CARRIAGE_RETURN);
        default -> putPlain(value, sink);
      }
    }
  }

  private static void putPlain(byte value, ByteSink sink) {
    boolean control = value >= 0 && value < ' ' && value != '\t' && value != '\n';
    if (control || value == 0x7F) {
      sink.put(REPLACEMENT);
    } else {
      sink.put(value);
    }
  }

  /** As the content of an element or the value of an attribute between double quotes. */
  static String of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteSink sink = new ByteSink(bytes.length + 16);
    put(bytes, 0, bytes.length, sink);
    return new String(sink.array(), 0, sink.size(), StandardCharsets.UTF_8);
  }
}
