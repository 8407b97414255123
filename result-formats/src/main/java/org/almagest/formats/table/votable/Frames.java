package org.almagest.formats.table.votable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.almagest.schema.Frame;
import org.jspecify.annotations.Nullable;

/** The coordinate and time systems of a document, by their IDs. */
final class Frames {
  private static final int MOST = 1000;

  private final Map<String, Frame> byId = new HashMap<>();

  /**
   * Takes up the COOSYS or TIMESYS that starts; what says nothing that could be said again, not.
   */
  void add(XmlScanner xml) {
    String id = Field.given(xml, "ID");
    Frame frame = xml.name().equals("TIMESYS") ? time(xml) : space(xml);
    if (id != null && frame != null && byId.size() < MOST) {
      byId.put(id, frame);
    }
  }

  /** What a column refers to. */
  @Nullable Frame of(@Nullable String reference) {
    return reference == null ? null : byId.get(reference);
  }

  private static @Nullable Frame space(XmlScanner xml) {
    String system = Field.given(xml, "system");
    try {
      return system == null
          ? null
          : new Frame.Space(
              vocabulary(system),
              Field.given(xml, "equinox"),
              Field.given(xml, "epoch"),
              Field.given(xml, "refposition"));
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  private static @Nullable Frame time(XmlScanner xml) {
    String scale = Field.given(xml, "timescale");
    String refposition = Field.given(xml, "refposition");
    try {
      return scale == null
          ? null
          : new Frame.Time(
              scale, refposition == null ? "UNKNOWN" : refposition, Field.given(xml, "timeorigin"));
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  /** The words of before VOTable 1.5 in those of the vocabulary refframe. */
  private static String vocabulary(String system) {
    return switch (system) {
      case "eq_FK4" -> "FK4";
      case "eq_FK5" -> "FK5";
      case "ecl_FK4", "ecl_FK5" -> "ECLIPTIC";
      case "supergalactic" -> "SUPER_GALACTIC";
      default -> system.toUpperCase(Locale.ROOT);
    };
  }
}
