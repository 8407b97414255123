package org.almagest.formats.votable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;
import org.xml.sax.SAXException;

/**
 * Validates against the schema of VOTable 1.4, which is not shipped: the directory is given by the
 * property {@code almagest.xsd}.
 */
public final class VotableSchema {
  private static final Path DIRECTORY =
      Path.of(System.getProperty("almagest.xsd", "../../shared/specs/xsd"));

  private VotableSchema() {}

  /** Does nothing but note it where the schema is missing. */
  public static void validate(byte[] document) throws IOException, SAXException {
    Path schema = DIRECTORY.resolve("votable-1.4.xsd");
    Assumptions.assumeTrue(Files.exists(schema), () -> "no " + schema);
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory
        .newSchema(schema.toFile())
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(document)));
  }
}
