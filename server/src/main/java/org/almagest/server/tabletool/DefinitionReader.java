package org.almagest.server.tabletool;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.almagest.server.http.Xml;
import org.jspecify.annotations.Nullable;

/** Reads the description of one table and writes it as a VOTable. One thread. */
final class DefinitionReader {
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  private static final int LONGEST_TEXT = 64 << 10;

  private final XMLStreamReader xml;
  private final int mostColumns;
  private final List<DefinedColumn> columns = new ArrayList<>();
  private @Nullable String description;
  private int tables;

  /**
   * @param xml at the start of its root
   */
  DefinitionReader(XMLStreamReader xml, int mostColumns) {
    this.xml = xml;
    this.mostColumns = mostColumns;
  }

  byte[] votable() throws XMLStreamException {
    read();
    if (tables != 1) {
      throw TableDefinition.bad(
          "the document describes %d tables; it must describe one".formatted(tables));
    }
    if (columns.isEmpty()) {
      throw TableDefinition.bad("the description of the table names no columns");
    }
    Xml votable = new Xml();
    votable.element(
        "VOTABLE",
        () -> votable.element("RESOURCE", () -> votable.element("TABLE", () -> table(votable))),
        "version",
        "1.4",
        "xmlns",
        "http://www.ivoa.net/xml/VOTable/v1.3");
    return votable.bytes();
  }

  private void table(Xml votable) {
    votable.leaf("DESCRIPTION", description);
    columns.forEach(column -> column.write(votable));
    votable.element("DATA", () -> votable.leaf("TABLEDATA", ""));
  }

  /** Of a set of tables, too, as long as it has but one. */
  private void read() throws XMLStreamException {
    int event = xml.getEventType();
    while (event != XMLStreamConstants.END_DOCUMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "table" -> tables++;
          case "column" -> column();
          case "description" -> describe();
          default -> {
            // Of no meaning here.
          }
        }
      }
      event = xml.next();
    }
  }

  /** A schema's comes before the table's. */
  private void describe() throws XMLStreamException {
    String text = text();
    if (tables > 0 && description == null) {
      description = text;
    }
  }

  private void column() throws XMLStreamException {
    if (columns.size() == mostColumns) {
      throw TableDefinition.bad(
          "the table has more than %,d columns; at most %,d are taken"
              .formatted(mostColumns, mostColumns));
    }
    DefinedColumn column = new DefinedColumn();
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("column")) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        property(column);
      }
    }
    columns.add(column.checked());
  }

  private void property(DefinedColumn column) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "name" -> column.name = text();
      case "description" -> column.description = text();
      case "unit" -> column.unit = text();
      case "ucd" -> column.ucd = text();
      case "utype" -> column.utype = text();
      case "dataType" -> dataType(column);
      default -> text();
    }
  }

  private void dataType(DefinedColumn column) throws XMLStreamException {
    String kind = String.valueOf(xml.getAttributeValue(XSI, "type"));
    String arraysize = xml.getAttributeValue(null, "arraysize");
    String size = xml.getAttributeValue(null, "size");
    String xtype = xml.getAttributeValue(null, "extendedType");
    String word = text();
    column.type =
        kind.endsWith("TAPType") || kind.endsWith("TAPDataType")
            ? DefinedType.ofTap(word, size)
            : DefinedType.of(word, arraysize, xtype);
  }

  /** The text of the element that begins here, which has no children; null for none. */
  private @Nullable String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      switch (xml.getEventType()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            append(text);
        case XMLStreamConstants.START_ELEMENT ->
            throw TableDefinition.bad("<%s> does not belong there".formatted(xml.getLocalName()));
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw TableDefinition.bad("the entity &%s; is not known".formatted(xml.getLocalName()));
        default -> {
          // Comments and the like.
        }
      }
    }
    String whole = text.toString().strip();
    return whole.isEmpty() ? null : whole;
  }

  private void append(StringBuilder text) {
    if (text.length() + xml.getTextLength() > LONGEST_TEXT) {
      throw TableDefinition.bad(
          "a text in the description of the table has more than %,d characters"
              .formatted(LONGEST_TEXT));
    }
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
  }
}
