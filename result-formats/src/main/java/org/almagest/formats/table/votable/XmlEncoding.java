package org.almagest.formats.table.votable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almagest.formats.table.BadTableException;

/** Finds out in which encoding a document is (XML 1.0 appendix F). */
final class XmlEncoding {
  private static final int LOOKED_AT = 256;
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]*\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

  private XmlEncoding() {}

  /** The document in UTF-8, without byte order mark. */
  static InputStream utf8(InputStream in) throws IOException {
    PushbackInputStream ahead = new PushbackInputStream(in, LOOKED_AT);
    byte[] start = ahead.readNBytes(LOOKED_AT);
    int mark = byteOrderMark(start);
    ahead.unread(start, mark, start.length - mark);
    Charset charset = charset(start, mark);
    return charset.equals(StandardCharsets.UTF_8) ? ahead : new Transcoded(ahead, charset);
  }

  private static int byteOrderMark(byte[] start) {
    if (start.length >= 3 && is(start, 0xef, 0xbb) && (start[2] & 0xff) == 0xbf) {
      return 3;
    }
    return is(start, 0xfe, 0xff) || is(start, 0xff, 0xfe) ? 2 : 0;
  }

  private static Charset charset(byte[] start, int mark) throws BadTableException {
    if (is(start, 0xfe, 0xff) || is(start, 0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    if (is(start, 0xff, 0xfe) || is(start, '<', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    String text = new String(start, mark, start.length - mark, StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(text);
    return declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8;
  }

  private static Charset named(String name) throws BadTableException {
    String upper = name.toUpperCase(Locale.ROOT);
    if (upper.equals("UTF-8") || upper.equals("US-ASCII") || upper.equals("ASCII")) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new BadTableException(
          "the encoding \"%s\" is not known; convert the document to UTF-8".formatted(name), e);
    }
  }

  private static boolean is(byte[] start, int first, int second) {
    return start.length >= 2 && (start[0] & 0xff) == first && (start[1] & 0xff) == second;
  }

  /** Text of another encoding as UTF-8; what is malformed fails. */
  private static final class Transcoded extends InputStream {
    private final Reader reader;
    private final char[] characters = new char[1 << 12];
    private int kept;
    private byte[] bytes = {};
    private int position;

    Transcoded(InputStream in, Charset charset) {
      this.reader =
          new InputStreamReader(
              in,
              charset
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPORT)
                  .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public int read() throws IOException {
      return position < bytes.length || fill() ? bytes[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] out, int offset, int length) throws IOException {
      if (position >= bytes.length && !fill()) {
        return -1;
      }
      int count = Math.min(length, bytes.length - position);
      System.arraycopy(bytes, position, out, offset, count);
      position += count;
      return count;
    }

    private boolean fill() throws IOException {
      int got = reader.read(characters, kept, characters.length - kept);
      if (got < 0) {
        return false;
      }
      int filled = kept + got;
      // The second half of a pair may come with the next piece.
      boolean split = filled > 0 && Character.isHighSurrogate(characters[filled - 1]);
      int whole = split ? filled - 1 : filled;
      bytes = new String(characters, 0, whole).getBytes(StandardCharsets.UTF_8);
      position = 0;
      kept = filled - whole;
      System.arraycopy(characters, whole, characters, 0, kept);
      return bytes.length > 0 || fill();
    }
  }
}
