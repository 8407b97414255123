package org.almagest.formats.votable;

import org.almagest.formats.Header;
import org.almagest.formats.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a result's document that all serialisations share. It says version 1.4 unless asked
 * for 1.5: nothing differs that we write, and clients in use refuse 1.5 (VOTable 1.5, DALI 1.1
 * section 4.4). FIELDs carry no ID: clients would name columns by it, and names may occur twice.
 */
final class VotableDocument {
  private static final String PROLOG =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://www.ivoa.net/xml/VOTable/v1.3 \
      http://www.ivoa.net/xml/VOTable/votable-1.4.xsd">
      <RESOURCE type="results">
      """;
  private static final String EPILOG =
      """
      </RESOURCE>
      </VOTABLE>
      """;

  /**
   * What serialisations differ in.
   *
   * @param version of VOTable that the document claims
   * @param nullIntegers whether null cells of integers are told by a number of their own
   */
  record Style(String version, boolean nullIntegers) {
    static final Style PLAIN = new Style("1.4", false);
  }

  private VotableDocument() {}

  /** All up to DATA. */
  static String beforeData(Header header) {
    return beforeData(header, Style.PLAIN);
  }

  /** All up to DATA. */
  static String beforeData(Header header, Style style) {
    StringBuilder document = new StringBuilder(PROLOG.replace("1.4", style.version()));
    document.append("<INFO name=\"QUERY_STATUS\" value=\"OK\"/>\n");
    for (Header.Info info : header.infos()) {
      document.append("<INFO");
      attribute(document, "name", info.name());
      attribute(document, "value", info.value());
      document.append("/>\n");
    }
    document.append("<TABLE>\n");
    header.columns().forEach(column -> Field.append(document, column, style));
    return document.toString();
  }

  /** All after DATA. */
  static String afterData(Outcome outcome) {
    return "</TABLE>\n" + trailer(outcome) + EPILOG;
  }

  /** A whole document that reports an error (DALI 1.1 section 4.4.2). */
  static String ofError(String message) {
    return PROLOG + status("ERROR", message) + EPILOG;
  }

  private static String trailer(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Complete() -> "";
      case Outcome.Overflow(long limit, String message) -> status("OVERFLOW", message);
      case Outcome.Failed(String message) -> status("ERROR", message);
    };
  }

  /** To the letter what astroquery searches for. */
  private static String status(String value, String message) {
    return "<INFO name=\"QUERY_STATUS\" value=\""
        + value
        + "\">"
        + XmlText.content(message)
        + "</INFO>\n";
  }

  static void attribute(StringBuilder document, String name, @Nullable String value) {
    if (value != null) {
      document.append(' ').append(name).append("=\"").append(XmlText.attribute(value)).append('"');
    }
  }
}
