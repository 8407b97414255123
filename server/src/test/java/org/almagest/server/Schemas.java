package org.almagest.server;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * The IVOA's XML schemas, kept beside the checkout, never fetched from the network. A test that
 * needs them is skipped where they are missing.
 */
public final class Schemas {
  private static final Path FOLDER =
      Path.of(System.getProperty("almagest.checkout", ".."))
          .resolve("../shared/specs/xsd")
          .toAbsolutePath()
          .normalize();

  private Schemas() {}

  /** Fails when {@code document} breaks any schema of a TAP server's answers. */
  public static void validate(String document) {
    assumeThat(FOLDER).as("reference material that is not part of the repository").exists();
    try {
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      factory.setProperty(
          "javax.xml.catalog.files", FOLDER.resolve("catalog.xml").toUri().toString());
      factory.setProperty("javax.xml.catalog.resolve", "continue");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
      factory
          .newSchema(FOLDER.resolve("all-tap.xsd").toFile())
          .newValidator()
          .validate(new StreamSource(new StringReader(document)));
    } catch (SAXException | IOException invalid) {
      throw new AssertionError(invalid.getMessage() + " in\n" + document, invalid);
    }
  }
}
