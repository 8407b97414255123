package org.almagest.server.upload;

import java.net.URI;

/** Where a table that comes along with a query is. */
public sealed interface UploadSource {
  /**
   * In the same request.
   *
   * @param name of the part of the form, as the client spells it
   */
  record Part(String name) implements UploadSource {}

  /** To be fetched, by HTTP or HTTPS. */
  record Remote(URI uri) implements UploadSource {}
}
