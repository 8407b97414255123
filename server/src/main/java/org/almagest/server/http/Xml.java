package org.almagest.server.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes one XML document, element by element; every prefix is declared by the root. One thread.
 */
public final class Xml {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter writer;

  public Xml() {
    try {
      writer = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Something written between a start tag and its end tag. */
  @FunctionalInterface
  public interface Content {
    void write();
  }

  /**
   * An element with attributes, given as name, value, name, value ...; those with a null value are
   * left out.
   */
  public void element(String name, Content content, @Nullable String... attributes) {
    try {
      writer.writeStartElement(name);
      for (int i = 0; i < attributes.length; i += 2) {
        attribute(String.valueOf(attributes[i]), attributes[i + 1]);
      }
      content.write();
      writer.writeEndElement();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void attribute(String name, @Nullable String value) throws XMLStreamException {
    if (value != null) {
      writer.writeAttribute(name, Characters.legal(value));
    }
  }

  /** An element with text alone; left out altogether when the text is null. */
  public void leaf(String name, @Nullable String text, @Nullable String... attributes) {
    if (text != null) {
      element(name, () -> text(text), attributes);
    }
  }

  private void text(String text) {
    try {
      writer.writeCharacters(Characters.legal(text));
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public byte[] bytes() {
    try {
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }

  /** XML 1.0 cannot say every character. */
  private static final class Characters {
    static String legal(String text) {
      return text.chars().allMatch(Characters::isLegal) ? text : replaced(text);
    }

    private static boolean isLegal(int unit) {
      return (unit >= 0x20 && unit < 0xFFFE) || unit == '\t' || unit == '\n' || unit == '\r';
    }

    private static String replaced(String text) {
      StringBuilder legal = new StringBuilder(text.length());
      text.chars().forEach(unit -> legal.append(isLegal(unit) ? (char) unit : '\uFFFD'));
      return legal.toString();
    }
  }
}
