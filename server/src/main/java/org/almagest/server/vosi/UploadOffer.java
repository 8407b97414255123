package org.almagest.server.vosi;

import java.util.List;
import org.almagest.server.http.Xml;
import org.almagest.server.settings.Settings;

/**
 * What the capabilities say of tables that come along with queries. A limit is told in rows or in
 * bytes, not in both (TAPRegExt 1.0 section 2.7): the bytes stand in the description.
 *
 * @param possible whether any are taken
 * @param fetched whether those at other addresses are
 * @param limits of all tables of a query
 */
record UploadOffer(boolean possible, boolean fetched, Settings.Uploads limits) {
  private static final String METHOD = "ivo://ivoa.net/std/TAPRegExt#upload-";

  void description(Xml xml) {
    if (possible) {
      xml.leaf(
          "description",
          "The tables that come along with a query may have %,d rows and %,d bytes together; those of who has signed in %,d rows and %,d bytes."
              .formatted(
                  limits.anonymous().rows(),
                  limits.anonymous().bytes().toBytes(),
                  limits.user().rows(),
                  limits.user().bytes().toBytes()));
    }
  }

  void methods(Xml xml) {
    if (possible) {
      List<String> ways = fetched ? List.of("inline", "http", "https") : List.of("inline");
      ways.forEach(way -> xml.element("uploadMethod", () -> {}, "ivo-id", METHOD + way));
    }
  }

  void limit(Xml xml) {
    if (possible) {
      xml.element(
          "uploadLimit",
          () -> {
            xml.leaf("default", Long.toString(limits.anonymous().rows()), "unit", "row");
            xml.leaf("hard", Long.toString(limits.user().rows()), "unit", "row");
          });
    }
  }
}
