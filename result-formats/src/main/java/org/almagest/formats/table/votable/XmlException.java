package org.almagest.formats.table.votable;

import java.io.IOException;

/** A document that is not well-formed, with the line. */
final class XmlException extends IOException {
  private static final long serialVersionUID = 1L;

  XmlException(long line, String problem) {
    super("line %d: %s".formatted(line, problem));
  }
}
