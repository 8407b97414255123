package org.almagest.formats.table.stil;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.UnfitValueException;
import org.almagest.formats.table.ValueFault;

/**
 * Reads a VOTable through before STIL does, strictly: STIL takes a number that it cannot read for
 * null, ends a table where its base64 breaks off, fetches what entities and links name, and waits
 * for ever for the rest of a document cut short.
 */
final class VotableCheck {
  private final XMLStreamReader xml;
  private final List<VotableField> fields = new ArrayList<>();
  private long stated = -1;
  private long row;

  private VotableCheck(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** Refuses a document that is damaged or reaches outside itself. */
  static void check(InputStream in) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      new VotableCheck(factory.createXMLStreamReader(in)).document();
    } catch (XMLStreamException e) {
      throw new BadTableException("not well-formed XML: " + StilText.reason(e), e);
    }
  }

  private void document() throws XMLStreamException, IOException {
    while (xml.hasNext()) {
      int event;
      try {
        event = xml.next();
      } catch (XMLStreamException e) {
        throw broken(e);
      }
      switch (event) {
        case XMLStreamConstants.DTD ->
            throw new BadTableException(
                "the document has a DOCTYPE, which may name other files; remove that line");
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> end();
        default -> {}
      }
    }
  }

  private void start() throws XMLStreamException, IOException {
    switch (xml.getLocalName()) {
      case "TABLE" -> table();
      case "FIELD" -> fields.add(VotableField.of(xml));
      case "TR" -> row();
      case "BINARY" -> binary(0);
      case "BINARY2" -> binary((fields.size() + 7) / 8);
      case "STREAM" -> refuseLink();
      default -> {}
    }
  }

  private void end() throws BadTableException {
    if (xml.getLocalName().equals("TABLE") && stated >= 0 && row > 0 && row != stated) {
      throw new BadTableException(
          "the table says it has %d rows (nrows) but holds %d; it is cut short or damaged"
              .formatted(stated, row));
    }
  }

  private void table() {
    String rows = xml.getAttributeValue(null, "nrows");
    stated = rows != null && rows.matches("\\d{1,18}") ? Long.parseLong(rows) : -1;
    fields.clear();
    row = 0;
  }

  private void row() throws XMLStreamException, IOException {
    row++;
    int column = 0;
    while (nextInRow(column) != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        cell(column++);
      }
    }
    if (column != fields.size()) {
      throw new BadTableException(
          "row %d: %d values for %d columns".formatted(row, column, fields.size()));
    }
  }

  private int nextInRow(int column) throws BadTableException {
    try {
      return xml.next();
    } catch (XMLStreamException e) {
      throw damaged(column, StilText.reason(e), e);
    }
  }

  private void cell(int column) throws BadTableException {
    String text;
    try {
      text = xml.getElementText();
    } catch (XMLStreamException e) {
      throw damaged(column, StilText.reason(e), e);
    }
    if (column < fields.size()) {
      try {
        fields.get(column).check(text);
      } catch (UnfitValueException e) {
        throw ValueFault.unfit("row " + row, fields.get(column).name(), text.strip(), e);
      }
    }
  }

  /** Walks through the rows of a stream, which must end with one. */
  private void binary(int flags) throws XMLStreamException, IOException {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      if (xml.isEndElement()) {
        return;
      }
    }
    refuseLink();
    refuseBits();
    if (!"base64".equals(xml.getAttributeValue(null, "encoding"))) {
      return;
    }
    BinaryWalk walk = new BinaryWalk(xml, fields, flags);
    try {
      walk.toEnd();
    } catch (EOFException e) {
      throw damaged(walk, "the rows end within a value", e);
    } catch (IOException e) {
      throw damaged(walk, StilText.reason(e), e);
    }
    row = walk.row();
  }

  /** Only a file that lies beside this one is followed, as STIL writes it. */
  private void refuseLink() throws BadTableException {
    String link = xml.getAttributeValue(null, "href");
    if (link != null && !link.matches("[^/\\\\:%]+")) {
      throw new BadTableException(
          "the rows are elsewhere (STREAM href); write the table with its rows inside");
    }
  }

  /** STIL fails on these. */
  private void refuseBits() throws BadTableException {
    for (VotableField field : fields) {
      if (field.datatype().equals("bit") && field.isScalar()) {
        throw new BadTableException(
            "column \"%s\" has datatype bit, which is read from TABLEDATA only; write it as boolean, or the table as TABLEDATA"
                .formatted(field.name()));
      }
    }
  }

  private BadTableException damaged(BinaryWalk walk, String reason, IOException cause) {
    row = walk.row() + 1;
    return damaged(walk.column(), reason, cause);
  }

  private BadTableException damaged(int column, String reason, Exception cause) {
    String name = column < fields.size() ? ", column \"" + fields.get(column).name() + '"' : "";
    return new BadTableException(
        "row %d%s: the file cannot be read on from here (%s); it is cut short or damaged"
            .formatted(row, name, reason),
        cause);
  }

  private BadTableException broken(XMLStreamException e) {
    return new BadTableException(
        "after row %d the file cannot be read on (%s); it is cut short or damaged"
            .formatted(row, StilText.reason(e)),
        e);
  }
}
