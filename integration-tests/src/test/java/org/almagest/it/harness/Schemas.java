package org.almagest.it.harness;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The IVOA's XML schemas, kept beside the checkout, never fetched from the network. */
public final class Schemas {
  private Schemas() {}

  /** Fails when {@code document} breaks any schema of a TAP server's answers. */
  public static void validate(String document) {
    try {
      schema("all-tap.xsd").newValidator().validate(new StreamSource(new StringReader(document)));
    } catch (SAXException | IOException invalid) {
      throw new AssertionError(invalid.getMessage() + " in\n" + document, invalid);
    }
  }

  private static Schema schema(String name) throws SAXException {
    Path folder = Checkout.reference("specs/xsd");
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setProperty(
        "javax.xml.catalog.files", folder.resolve("catalog.xml").toUri().toString());
    factory.setProperty("javax.xml.catalog.resolve", "continue");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
    return factory.newSchema(folder.resolve(name).toFile());
  }
}
