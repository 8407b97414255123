package org.almagest.formats.table.votable;

import java.io.IOException;
import org.almagest.formats.table.BadTableException;
import org.jspecify.annotations.Nullable;

/** The text between tags, with what may stand in it: references, CDATA, comments. */
final class XmlText {
  private static final String DOCTYPE =
      "the document has a DOCTYPE, which may name other files; remove that line";

  private final XmlBlocks in;
  private boolean atTag;

  XmlText(XmlBlocks in) {
    this.in = in;
  }

  /**
   * Goes over text to behind the "<" of the next tag; false at the end of the document.
   *
   * @param outside whether this is outside the root, where only blanks may be
   */
  boolean skip(boolean outside) throws IOException {
    while (!atTag) {
      int b = outside ? blank() : toMarkup();
      if (b == XmlBlocks.END) {
        return false;
      }
      atTag = !isMarkup(null);
    }
    atTag = false;
    return true;
  }

  /** Appends text up to the next tag, whose "<" is taken. */
  void read(Bytes out) throws IOException {
    while (!atTag) {
      byte[] block = in.block();
      int from = in.position();
      int to = from;
      while (to < in.filled() && isPlain(block[to])) {
        to++;
      }
      out.add(block, from, to);
      in.moveTo(to);
      int b = in.peek();
      if (b == XmlBlocks.END) {
        return;
      }
      if (!isPlain((byte) b)) {
        special(b, out);
      }
    }
  }

  /**
   * Takes what is no base64: blanks and comments.
   *
   * @return whether more may follow before the next tag
   */
  boolean skipBetween() throws IOException {
    int b = in.peek();
    if (b == '<') {
      in.next();
      atTag = !isMarkup(null);
      return !atTag;
    }
    if (b == XmlBlocks.END) {
      throw bad("the document ends here");
    }
    if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
      throw bad("\"%s\" is not of base64".formatted(b < ' ' || b > '~' ? "?" : (char) b));
    }
    in.next();
    return true;
  }

  /** Appends the value of an attribute and takes the quote that ends it. */
  void attribute(int quote, Bytes out) throws IOException {
    int b = in.next();
    while (b != quote) {
      switch (b) {
        case XmlBlocks.END -> throw bad("the document ends within an attribute");
        case '<' -> throw bad("\"<\" within an attribute; a quote is missing");
        case '&' -> reference(out);
        case '\t', '\n', '\r' -> out.add(' ');
        default -> out.add(legal(b));
      }
      b = in.next();
    }
  }

  /** All but "<", "&", carriage returns and control characters. */
  private static boolean isPlain(byte b) {
    return b < 0 || (b >= ' ' && b != '<' && b != '&') || b == '\n' || b == '\t';
  }

  private void special(int b, Bytes out) throws IOException {
    in.next();
    switch (b) {
      case '<' -> atTag = !isMarkup(out);
      case '&' -> reference(out);
      case '\r' -> lineBreak(out);
      default -> legal(b);
    }
  }

  /** XML has one kind of line break. */
  private void lineBreak(Bytes out) throws IOException {
    if (in.peek() != '\n') {
      out.add('\n');
    }
  }

  private int legal(int b) throws XmlException {
    if (b < ' ' && b != '\t' && b != '\n' && b != '\r') {
      throw bad("a control character (%d), which XML does not allow".formatted(b));
    }
    return b;
  }

  private int toMarkup() throws IOException {
    int b = in.peek();
    while (b != XmlBlocks.END) {
      byte[] block = in.block();
      int at = in.position();
      while (at < in.filled() && block[at] != '<') {
        at++;
      }
      in.moveTo(at);
      b = in.peek();
      if (b == '<') {
        return in.next();
      }
    }
    return b;
  }

  private int blank() throws IOException {
    int b = in.next();
    while (b == ' ' || b == '\t' || b == '\n' || b == '\r') {
      b = in.next();
    }
    if (b != '<' && b != XmlBlocks.END) {
      throw bad("text outside the document's element; is this XML?");
    }
    return b;
  }

  /** Takes a comment, an instruction or CDATA, whose "<" was taken; false if it is a tag. */
  private boolean isMarkup(@Nullable Bytes out) throws IOException {
    int b = in.peek();
    if (b == '?') {
      until("?>", null);
      return true;
    }
    if (b != '!') {
      return false;
    }
    in.next();
    switch (in.peek()) {
      case '-' -> {
        take("--");
        until("-->", null);
      }
      case '[' -> {
        take("[CDATA[");
        until("]]>", out);
      }
      default -> throw new BadTableException(DOCTYPE);
    }
    return true;
  }

  private void take(String expected) throws IOException {
    for (int i = 0; i < expected.length(); i++) {
      if (in.next() != expected.charAt(i)) {
        throw bad("\"<!\" that begins nothing known");
      }
    }
  }

  /** Takes all up to an end, which may overlap with itself in its first characters. */
  private void until(String end, @Nullable Bytes out) throws IOException {
    int matched = 0;
    while (matched < end.length()) {
      int b = in.next();
      if (b == XmlBlocks.END) {
        throw bad("the document ends before \"%s\"".formatted(end));
      }
      if (b == end.charAt(matched)) {
        matched++;
        continue;
      }
      // Of "]]>" and "-->" only the repeated first character can go on matching: "]]]>".
      boolean repeats = matched > 1 && b == end.charAt(matched - 1) && b == end.charAt(0);
      int let = repeats ? 1 : matched;
      if (out != null) {
        for (int i = 0; i < let; i++) {
          out.add(end.charAt(i));
        }
        if (!repeats && b != end.charAt(0)) {
          out.add(legal(b));
        }
      }
      matched = repeats ? matched : b == end.charAt(0) ? 1 : 0;
    }
  }

  /** A reference, whose "&" was taken. */
  private void reference(Bytes out) throws IOException {
    StringBuilder word = new StringBuilder();
    int b = in.next();
    while (b != ';') {
      if (b == XmlBlocks.END || b <= ' ' || b == '<' || word.length() > 10) {
        throw bad("\"&\" that begins no reference; write &amp;");
      }
      word.append((char) b);
      b = in.next();
    }
    out.addCharacter(character(word.toString()));
  }

  private int character(String word) throws XmlException {
    return switch (word) {
      case "lt" -> '<';
      case "gt" -> '>';
      case "amp" -> '&';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> numbered(word);
    };
  }

  private int numbered(String word) throws XmlException {
    boolean hexadecimal = word.startsWith("#x");
    String digits = word.substring(hexadecimal ? 2 : word.startsWith("#") ? 1 : word.length());
    if (!digits.matches(hexadecimal ? "[0-9a-fA-F]{1,6}" : "[0-9]{1,7}")) {
      throw bad("the entity &%s; is none of XML's own".formatted(word));
    }
    int point = Integer.parseInt(digits, hexadecimal ? 16 : 10);
    boolean isCharacter =
        (point >= ' ' || point == '\t' || point == '\n' || point == '\r')
            && point <= Character.MAX_CODE_POINT
            && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    if (!isCharacter) {
      throw bad("&%s; is no character of XML".formatted(word));
    }
    return point;
  }

  private XmlException bad(String problem) {
    return new XmlException(in.line(), problem);
  }
}
