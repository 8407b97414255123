package org.almagest.it.harness;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads XML as a tree. */
public final class Xml {
  private Xml() {}

  /** The document; a test fails when it is not well-formed. */
  public static Document parse(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newNSInstance();
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    } catch (SAXException | IOException | ParserConfigurationException broken) {
      throw new AssertionError("not well-formed: " + text, broken);
    }
  }

  /** All elements of that local name below {@code parent}, in document order. */
  public static List<Element> all(Node parent, String localName) {
    NodeList found =
        parent instanceof Document document
            ? document.getElementsByTagNameNS("*", localName)
            : ((Element) parent).getElementsByTagNameNS("*", localName);
    return elements(found);
  }

  /** The child elements of that local name. */
  public static List<Element> children(Element parent, String localName) {
    return elements(parent.getChildNodes()).stream()
        .filter(child -> localName.equals(child.getLocalName()))
        .toList();
  }

  /** The text of the first child element of that local name; empty if there is none. */
  public static String text(Element parent, String localName) {
    return children(parent, localName).stream().findFirst().map(Element::getTextContent).orElse("");
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }
}
