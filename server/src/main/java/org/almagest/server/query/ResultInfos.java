package org.almagest.server.query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.almagest.formats.Header;
import org.almagest.schema.Citation;

/** What a result says of its making, so that a file found years later still tells. */
final class ResultInfos {
  private ResultInfos() {}

  /** In the words of the note "Data Origin in the VO", where it has one. */
  static List<Header.Info> of(QueryRequest request, Stream<Citation> citations) {
    List<Header.Info> infos = new ArrayList<>();
    infos.add(new Header.Info("QUERY", request.adql()));
    infos.add(new Header.Info("SERVICE_PROTOCOL", "TAP 1.1"));
    infos.add(new Header.Info("SERVER", "Almagest " + Version.TEXT));
    infos.add(
        new Header.Info("TIMESTAMP", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
    infos.add(new Header.Info("MAXREC", Long.toString(request.maxRec().rows())));
    citations.distinct().forEach(citation -> add(infos, citation));
    return infos;
  }

  private static void add(List<Header.Info> infos, Citation citation) {
    String doi = citation.doi();
    String reference = citation.reference();
    if (doi != null) {
      infos.add(new Header.Info("publication_id", "doi:" + doi));
    }
    if (reference != null) {
      infos.add(new Header.Info("citation", reference));
    }
  }
}
