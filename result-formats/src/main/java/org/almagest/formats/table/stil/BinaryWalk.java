package org.almagest.formats.table.stil;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Base64;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Steps through the rows of BINARY and BINARY2 in base64 (VOTable 1.4 sections 5.3 and 5.4). */
final class BinaryWalk {
  private final PushbackInputStream ahead;
  private final DataInputStream in;
  private final List<VotableField> fields;
  private final int flags;
  private long row;
  private int column;

  /**
   * A walk from the start of a STREAM.
   *
   * @param flags bytes of null flags before each row
   */
  BinaryWalk(XMLStreamReader xml, List<VotableField> fields, int flags) {
    InputStream decoded = Base64.getDecoder().wrap(new ElementText(xml));
    this.ahead = new PushbackInputStream(decoded);
    this.in = new DataInputStream(ahead);
    this.fields = fields;
    this.flags = flags;
  }

  /** Rows that are whole. */
  long row() {
    return row;
  }

  int column() {
    return column;
  }

  /** Walks on until the stream ends after a row; leaves the parser at the end of the element. */
  void toEnd() throws IOException {
    while (!fields.isEmpty() && isMore()) {
      in.skipNBytes(flags);
      for (column = 0; column < fields.size(); column++) {
        value(fields.get(column));
      }
      row++;
      column = 0;
    }
  }

  private boolean isMore() throws IOException {
    int first = ahead.read();
    if (first >= 0) {
      ahead.unread(first);
    }
    return first >= 0;
  }

  private void value(VotableField field) throws IOException {
    long elements = field.isVariable() ? in.readInt() : field.elements();
    if (elements < 0) {
      throw new IOException("a length below zero");
    }
    in.skipNBytes(field.bytes(elements));
  }

  /** The characters of an element without blanks, in pieces as the parser has them. */
  private static final class ElementText extends InputStream {
    private final XMLStreamReader xml;
    private String piece = "";
    private int at;
    private boolean ended;

    ElementText(XMLStreamReader xml) {
      this.xml = xml;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int filled = 0;
      while (filled < length && (at < piece.length() || (filled == 0 && advance()))) {
        char c = at < piece.length() ? piece.charAt(at++) : ' ';
        if (c > ' ') {
          // Beyond ASCII: any character that is not of base64.
          buffer[offset + filled++] = (byte) (c < 128 ? c : '!');
        }
      }
      return filled == 0 && length > 0 ? -1 : filled;
    }

    private boolean advance() throws IOException {
      try {
        int event = ended ? XMLStreamConstants.END_ELEMENT : xml.next();
        ended = event == XMLStreamConstants.END_ELEMENT;
        at = 0;
        piece = ended || event == XMLStreamConstants.COMMENT ? "" : xml.getText();
        return !ended;
      } catch (XMLStreamException e) {
        throw new IOException(StilText.reason(e), e);
      }
    }
  }
}
