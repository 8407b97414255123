package org.almagest.server.query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.almagest.formats.Header;

/** What a result says of its making, so that a file found years later still tells. */
final class ResultInfos {
  private ResultInfos() {}

  static List<Header.Info> of(QueryRequest request) {
    return List.of(
        new Header.Info("QUERY", request.adql()),
        new Header.Info("SERVICE_PROTOCOL", "TAP 1.1"),
        new Header.Info("SERVER", "Almagest " + Version.TEXT),
        new Header.Info("TIMESTAMP", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
  }
}
