package org.almagest.server.tabletool;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.almagest.formats.table.TableFormat;

/** What the body of a request is said to be. */
final class BodyFormat {
  private BodyFormat() {}

  /** By its Content-Type; empty if that says nothing. */
  static Optional<TableFormat> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getContentType()).flatMap(TableFormat::named);
  }
}
