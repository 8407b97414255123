package org.almagest.server.publish;

import java.util.Locale;
import java.util.stream.Stream;
import org.almagest.formats.table.TableColumn;

/** Which columns a reference frame on the sky says something of. */
final class SkyCoordinate {
  private static final String UCDS =
      "pos.eq.ra pos.eq.dec pos.galactic.lon pos.galactic.lat pos.ecliptic.lon pos.ecliptic.lat"
          + " pos.pm pos.parallax pos.outline pos.eq pos";

  private SkyCoordinate() {}

  /** By its UCD, whose first word says what the value is; or because it is a geometry. */
  static boolean is(TableColumn column) {
    String ucd = column.description().ucd();
    return column.type().base().isGeometry()
        || (ucd != null && Stream.of(UCDS.split(" ", -1)).anyMatch(firstWord(ucd)::equals));
  }

  private static String firstWord(String ucd) {
    return ucd.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
  }
}
