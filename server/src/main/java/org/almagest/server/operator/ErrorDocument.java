package org.almagest.server.operator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a service says of a failure, as text (DALI 1.1 section 4.2). */
final class ErrorDocument {
  private static final int MOST = 1 << 16;

  private ErrorDocument() {}

  /** The message of the VOTable document, or the body as it is. */
  static String text(InputStream body, int status) throws IOException {
    byte[] bytes = body.readNBytes(MOST);
    String told = "";
    try {
      told = message(VotableReader.xml(new ByteArrayInputStream(bytes)));
    } catch (XMLStreamException _) {
      // Not a VOTable: the body itself is the message.
    }
    String text = told.isBlank() ? new String(bytes, StandardCharsets.UTF_8).strip() : told;
    return text.isEmpty() ? "the archive answered with HTTP status " + status : text;
  }

  private static String message(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("INFO")
          && "ERROR".equals(xml.getAttributeValue(null, "value"))) {
        return xml.getElementText().strip();
      }
    }
    return "";
  }
}
