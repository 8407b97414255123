package org.almagest.formats.votable;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.almagest.formats.encode.ByteSink;
import org.almagest.formats.encode.CellEncoder;

/**
 * UTF-8 to the content of an XML 1.0 element: markup escaped, what XML cannot hold replaced by
 * U+FFFD.
 */
final class XmlText implements CellEncoder {
  private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};
  private static final byte[] AMPERSAND = "&amp;".getBytes(US_ASCII);
  private static final byte[] LESS = "&lt;".getBytes(US_ASCII);
  private static final byte[] GREATER = "&gt;".getBytes(US_ASCII);

  /** A reader would turn a bare carriage return into a line feed. */
  private static final byte[] CARRIAGE_RETURN = "&#13;".getBytes(US_ASCII);

  private static final boolean[] SPECIAL = specialBytes();

  private static boolean[] specialBytes() {
    boolean[] special = new boolean[256];
    for (int control = 0; control < ' '; control++) {
      special[control] = control != '\t' && control != '\n';
    }
    special['&'] = true;
    special['<'] = true;
    special['>'] = true;
    special[0xED] = true;
    special[0xEF] = true;
    return special;
  }

  @Override
  public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
    int end = offset + length;
    int plain = offset;
    for (int i = offset; i < end; i++) {
      if (!SPECIAL[buffer[i] & 0xFF]) {
        continue;
      }
      sink.put(buffer, plain, i - plain);
      int taken = putSpecial(buffer, i, end, sink);
      i += taken - 1;
      plain = i + 1;
    }
    sink.put(buffer, plain, end - plain);
  }

  /** How many bytes it stood for. */
  private static int putSpecial(byte[] buffer, int at, int end, ByteSink sink) {
    int value = buffer[at] & 0xFF;
    if (value >= 0xED) {
      return putThreeBytes(buffer, at, end, sink);
    }
    switch (value) {
      case '&' -> sink.put(AMPERSAND);
      case '<' -> sink.put(LESS);
      case '>' -> sink.put(GREATER);
      case '\r' -> sink.put(CARRIAGE_RETURN);
      default -> sink.put(REPLACEMENT);
    }
    return 1;
  }

  private static int putThreeBytes(byte[] buffer, int at, int end, ByteSink sink) {
    int length = Math.min(3, end - at);
    if (length < 3 || isSurrogate(buffer, at) || isNoncharacter(buffer, at)) {
      sink.put(REPLACEMENT);
    } else {
      sink.put(buffer, at, length);
    }
    return length;
  }

  private static boolean isSurrogate(byte[] buffer, int at) {
    return (buffer[at] & 0xFF) == 0xED && (buffer[at + 1] & 0xFF) >= 0xA0;
  }

  /** U+FFFE and U+FFFF. */
  private static boolean isNoncharacter(byte[] buffer, int at) {
    return (buffer[at] & 0xFF) == 0xEF
        && (buffer[at + 1] & 0xFF) == 0xBF
        && (buffer[at + 2] & 0xFF) >= 0xBE;
  }

  /** As the content of an element. */
  static String content(String text) {
    byte[] bytes = utf8(text);
    ByteSink sink = new ByteSink(bytes.length + 16);
    new XmlText().encode(bytes, 0, bytes.length, sink);
    return new String(sink.array(), 0, sink.size(), StandardCharsets.UTF_8);
  }

  /** As the value of an attribute between double quotes. */
  static String attribute(String text) {
    return content(text).replace("\"", "&quot;").replace("\t", "&#9;").replace("\n", "&#10;");
  }

  private static byte[] utf8(String text) {
    try {
      ByteBuffer bytes =
          StandardCharsets.UTF_8
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .replaceWith(REPLACEMENT)
              .encode(CharBuffer.wrap(text));
      byte[] exact = new byte[bytes.remaining()];
      bytes.get(exact);
      return exact;
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("UTF-8 encodes everything", e);
    }
  }
}
