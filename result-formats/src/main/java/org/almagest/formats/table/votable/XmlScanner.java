package org.almagest.formats.table.votable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almagest.formats.table.ReadLimits;
import org.jspecify.annotations.Nullable;

/**
 * Steps through the tags of an XML document in UTF-8. A document type is refused, and with it every
 * entity that is not XML's own. Not thread-safe.
 */
final class XmlScanner {
  private static final int DEEPEST = 100;
  private static final int MOST_ATTRIBUTES = 100;

  /** Names and descriptions; no honest one is near. */
  private static final int LONGEST_TEXT = 1 << 20;

  /** Of elements and attributes, in bytes. */
  private static final int LONGEST_NAME = 1000;

  private final XmlBlocks in;
  private final XmlText text;
  private final XmlName.Cache names = new XmlName.Cache();
  private final List<XmlName> open = new ArrayList<>();
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final Bytes scratch;
  private final ReadLimits limits;
  private XmlName name = XmlName.NONE;
  private boolean start;
  private boolean empty;
  private boolean rootSeen;
  private long attributesSize;

  XmlScanner(XmlBlocks in, ReadLimits limits) {
    this.in = in;
    this.limits = limits;
    this.scratch = new Bytes(limits.ofCell(LONGEST_TEXT));
    this.text = new XmlText(in);
  }

  /**
   * Goes to the next tag, over all text; false at the end of the document. An empty element is a
   * start and an end.
   */
  boolean next() throws IOException {
    if (empty) {
      empty = false;
      start = false;
      open.removeLast();
      return true;
    }
    if (!text.skip(open.isEmpty())) {
      return atEnd();
    }
    if (in.peek() == '/') {
      in.next();
      endTag();
    } else {
      startTag();
    }
    return true;
  }

  /** Whether the tag starts an element; else it ends one. */
  boolean isStart() {
    return start;
  }

  boolean isStart(String localName) {
    return start && name.local().equals(localName);
  }

  boolean isEnd(String localName) {
    return !start && name.local().equals(localName);
  }

  /** The element's name without its prefix. */
  String name() {
    return name.local();
  }

  /** Elements open, with the one that starts, without the one that ends. */
  int depth() {
    return open.size();
  }

  /** An attribute of the element that starts, by its name without prefix; null if it has none. */
  @Nullable String attribute(String attribute) {
    return attributes.get(attribute);
  }

  /** Bytes of all attributes of the element that starts. */
  long attributesSize() {
    return attributesSize;
  }

  /** Appends the text up to the next tag. */
  void text(Bytes out) throws IOException {
    if (!empty) {
      text.read(out);
    }
  }

  /** The text up to the next tag, which is not that of a cell. */
  String text() throws IOException {
    scratch.clear();
    text(scratch);
    return scratch.toString();
  }

  /** The text as base64. */
  Base64Text base64() {
    return new Base64Text(in, text, empty);
  }

  /** Goes to the end of the element that starts. */
  void skipElement() throws IOException {
    int outside = depth() - 1;
    while (depth() > outside && next()) {}
  }

  /** Whether the element has no content at all. */
  boolean isEmpty() {
    return empty;
  }

  XmlException bad(String problem) {
    return new XmlException(in.line(), problem);
  }

  private boolean atEnd() throws IOException {
    if (!open.isEmpty()) {
      throw bad("the document ends before </%s>".formatted(open.getLast()));
    }
    if (!rootSeen) {
      throw bad("the document has no element");
    }
    return false;
  }

  private void startTag() throws IOException {
    if (rootSeen && open.isEmpty()) {
      throw bad("an element after the end of the document");
    }
    name = readName();
    start = true;
    rootSeen = true;
    open.add(name);
    if (open.size() > DEEPEST) {
      throw bad("elements nested more than %d deep".formatted(DEEPEST));
    }
    readAttributes();
  }

  private void endTag() throws IOException {
    name = readName();
    start = false;
    if (open.isEmpty() || !open.getLast().equals(name)) {
      String expected = open.isEmpty() ? "nothing" : "</" + open.getLast() + ">";
      throw bad("</%s> where %s is due".formatted(name, expected));
    }
    open.removeLast();
    expect(skipBlanks(), '>');
  }

  private XmlName readName() throws IOException {
    int from = in.position();
    byte[] block = in.block();
    for (int i = from; i < in.filled(); i++) {
      if (!isNameByte(block[i])) {
        in.moveTo(i);
        return named(block, from, i);
      }
    }
    scratch.clear();
    int b = in.peek();
    while (b != XmlBlocks.END && isNameByte((byte) b)) {
      scratch.add(in.next());
      b = in.peek();
    }
    return named(scratch.array(), 0, scratch.size());
  }

  private XmlName named(byte[] buffer, int from, int to) throws XmlException {
    if (from == to) {
      throw bad("a \"<\" that begins no tag");
    }
    if (to - from > LONGEST_NAME) {
      throw bad("a name of more than %,d bytes".formatted(LONGEST_NAME));
    }
    return names.of(buffer, from, to);
  }

  private static boolean isNameByte(byte b) {
    return b < 0
        || (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == '_'
        || b == ':'
        || b == '-'
        || b == '.';
  }

  private void readAttributes() throws IOException {
    attributes.clear();
    attributesSize = 0;
    int b = skipBlanks();
    while (b != '>' && b != '/') {
      attribute();
      b = skipBlanks();
    }
    empty = b == '/';
    in.next();
    if (empty) {
      expect(in.peek(), '>');
    }
  }

  private void attribute() throws IOException {
    String key = readName().local();
    expect(skipBlanks(), '=');
    int quote = skipBlanks();
    if (quote != '"' && quote != '\'') {
      throw bad("attribute %s is not quoted".formatted(key));
    }
    in.next();
    scratch.clear();
    text.attribute(quote, scratch);
    attributesSize += scratch.size();
    limits.checkHead(attributesSize);
    // Of two that differ only in their prefix, the first is VOTable's own.
    attributes.putIfAbsent(key, scratch.toString());
    if (attributes.size() > MOST_ATTRIBUTES) {
      throw bad("an element with more than %d attributes".formatted(MOST_ATTRIBUTES));
    }
  }

  /** The first byte that is no blank, which stays the next. */
  private int skipBlanks() throws IOException {
    int b = in.peek();
    while (b == ' ' || b == '\t' || b == '\n' || b == '\r') {
      in.next();
      b = in.peek();
    }
    return b;
  }

  private void expect(int found, char expected) throws IOException {
    if (found != expected) {
      throw bad(
          found == XmlBlocks.END
              ? "the document ends within a tag"
              : "\"%c\" in a tag where \"%c\" is due".formatted(found, expected));
    }
    in.next();
  }
}
