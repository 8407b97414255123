package org.almagest.server.operator;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a VOTable of one table in TABLEDATA row by row. */
final class VotableReader {
  /**
   * A column.
   *
   * @param missing text that stands for null, beside the empty one
   */
  record Field(String name, boolean isNumber, @Nullable String missing) {}

  private final XMLStreamReader xml;
  private final List<Field> fields = new ArrayList<>();
  private String status = "";
  private String message = "";

  VotableReader(InputStream body) throws IOException {
    try {
      xml = xml(body);
    } catch (XMLStreamException e) {
      throw new IOException("the answer is no VOTable: " + e.getMessage(), e);
    }
  }

  /** A parser that fetches nothing from elsewhere. */
  static XMLStreamReader xml(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(in);
  }

  /** The columns; complete once the first row or the end was read. */
  List<Field> fields() {
    return fields;
  }

  /** The last QUERY_STATUS: OK, OVERFLOW or ERROR. */
  String status() {
    return status;
  }

  /** What QUERY_STATUS says in words. */
  String message() {
    return message;
  }

  /** The next row, nulls as empty strings; null at the end. */
  @Nullable List<String> next() throws IOException {
    try {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          if (xml.getLocalName().equals("TR")) {
            return row();
          }
          element();
        }
      }
      return null;
    } catch (XMLStreamException e) {
      throw new IOException("the answer breaks off: " + e.getMessage(), e);
    }
  }

  private void element() throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "FIELD" -> fields.add(field());
      case "VALUES" -> values();
      case "INFO" -> info();
      default -> {}
    }
  }

  private Field field() {
    String type = String.valueOf(xml.getAttributeValue(null, "datatype"));
    boolean scalar = xml.getAttributeValue(null, "arraysize") == null;
    boolean number =
        switch (type) {
          case "short", "int", "long", "float", "double", "unsignedByte" -> scalar;
          default -> false;
        };
    return new Field(String.valueOf(xml.getAttributeValue(null, "name")), number, null);
  }

  private void values() {
    if (!fields.isEmpty()) {
      Field field = fields.removeLast();
      String missing = xml.getAttributeValue(null, "null");
      fields.add(new Field(field.name(), field.isNumber(), missing));
    }
  }

  private void info() throws XMLStreamException {
    if ("QUERY_STATUS".equals(xml.getAttributeValue(null, "name"))) {
      status = String.valueOf(xml.getAttributeValue(null, "value"));
      message = xml.getElementText().strip();
    }
  }

  private List<String> row() throws XMLStreamException {
    List<String> cells = new ArrayList<>();
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        cells.add(cell(cells.size(), xml.getElementText()));
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        return cells;
      }
    }
  }

  private String cell(int column, String text) {
    Field field = fields.get(column);
    boolean missing =
        text.equals(field.missing()) || (field.isNumber() && text.strip().equals("NaN"));
    return missing ? "" : text;
  }
}
