package org.almagest.it.tables;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** VOTables as text. */
final class Votables {
  private Votables() {}

  /**
   * One with a TABLEDATA.
   *
   * @param rows cells between bars, nothing in them that XML would have escaped
   */
  static byte[] of(String fields, String... rows) {
    String cells =
        Arrays.stream(rows)
            .map(row -> "<TR><TD>" + row.replace("|", "</TD><TD>") + "</TD></TR>\n")
            .collect(Collectors.joining());
    return document(fields, "<TABLEDATA>\n" + cells + "</TABLEDATA>")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** One with any DATA. */
  static String document(String fields, String data) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE><TABLE>
    %s
    <DATA>%s</DATA></TABLE></RESOURCE></VOTABLE>
    """
        .formatted(fields, data);
  }
}
