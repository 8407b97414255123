package org.almagest.server.tabletool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.almagest.formats.table.ReadLimits;
import org.almagest.formats.table.TooLargeException;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;

/**
 * A table that is only described, as VOSI describes tables (VODataService 1.2 section 3.3), told as
 * a VOTable without rows: from there on both are read alike.
 */
final class TableDefinition {
  private static final int XML_START = '<';
  private static final int LOOKED_AT = 1 << 10;

  /** Of a description: a thousand columns with a page of text each. */
  private static final ReadLimits LONGEST = ReadLimits.NONE.ofBytes(1 << 22);

  private TableDefinition() {}

  /**
   * The VOTable that says the same; empty if {@code file} is no such description but something
   * else: a table with its rows.
   *
   * @param mostColumns that it may have
   * @throws TapException if it is one and cannot be read
   */
  static Optional<byte[]> asVotable(Path file, int mostColumns) throws IOException {
    if (!isXml(file)) {
      return Optional.empty();
    }
    try (InputStream in = LONGEST.hold(Files.newInputStream(file))) {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      toRoot(xml);
      return switch (xml.getLocalName()) {
        case "table", "tableset", "schema" ->
            Optional.of(new DefinitionReader(xml, mostColumns).votable());
        case "VOTABLE" -> Optional.empty();
        default ->
            throw bad(
                "the document is a <%s>; it must be a <table> as VOSI has it, or a VOTable"
                    .formatted(xml.getLocalName()));
      };
    } catch (XMLStreamException unreadable) {
      if (unreadable.getNestedException() instanceof TooLargeException tooLarge) {
        throw tooLong(tooLarge);
      }
      throw bad("the description of the table is no proper XML: " + reason(unreadable));
    }
  }

  /** After a byte order mark and blanks. */
  private static boolean isXml(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      for (byte each : in.readNBytes(LOOKED_AT)) {
        boolean ignored = each < 0 || Character.isWhitespace(each);
        if (!ignored) {
          return each == XML_START;
        }
      }
      return false;
    }
  }

  /** Nothing outside of the document is looked at, and nothing in it grows. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** A VOTable may name a document type, as its reader says. */
  private static void toRoot(XMLStreamReader xml) throws XMLStreamException {
    boolean declared = false;
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      declared |= xml.getEventType() == XMLStreamConstants.DTD;
    }
    if (declared && !xml.getLocalName().equals("VOTABLE")) {
      throw bad("the description of the table has a document type (DOCTYPE); leave it out");
    }
  }

  private static TapException tooLong(TooLargeException problem) {
    return TapException.of(
        ErrorCode.TOO_LARGE,
        "the description of the table has more than %,d bytes; describe less, or send a VOTable"
            .formatted(problem.limit()));
  }

  static TapException bad(String message) {
    return TapException.of(ErrorCode.BAD_DATA, message);
  }

  /** The parser's sentence without where it says it again. */
  private static String reason(XMLStreamException unreadable) {
    String message = String.valueOf(unreadable.getMessage());
    int at = message.indexOf("Message: ");
    return "line %d: %s"
        .formatted(
            unreadable.getLocation() == null ? 1 : unreadable.getLocation().getLineNumber(),
            at < 0 ? message : message.substring(at + "Message: ".length()));
  }
}
