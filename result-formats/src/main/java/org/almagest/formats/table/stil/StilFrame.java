package org.almagest.formats.table.stil;

import java.util.Locale;
import org.almagest.schema.Frame;
import org.jspecify.annotations.Nullable;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.DescribedValue;
import uk.ac.starlink.table.ValueInfo;
import uk.ac.starlink.votable.VOStarTable;

/** What a VOTable's COOSYS or TIMESYS says of a column, as STIL hands it on. */
final class StilFrame {
  private StilFrame() {}

  /** Null if the file says nothing, or nothing that could be said again. */
  static @Nullable Frame of(ColumnInfo info) {
    try {
      String scale = value(info, VOStarTable.TIMESYS_TIMESCALE_INFO);
      return scale == null ? space(info) : time(scale, info);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  private static @Nullable Frame space(ColumnInfo info) {
    String system = value(info, VOStarTable.COOSYS_SYSTEM_INFO);
    return system == null
        ? null
        : new Frame.Space(
            vocabulary(system),
            value(info, VOStarTable.COOSYS_EQUINOX_INFO),
            value(info, VOStarTable.COOSYS_EPOCH_INFO),
            value(info, VOStarTable.COOSYS_REFPOSITION_INFO));
  }

  private static Frame time(String scale, ColumnInfo info) {
    String refposition = value(info, VOStarTable.TIMESYS_REFPOSITION_INFO);
    return new Frame.Time(
        scale,
        refposition == null ? "UNKNOWN" : refposition,
        value(info, VOStarTable.TIMESYS_TIMEORIGIN_INFO));
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

  private static @Nullable String value(ColumnInfo info, ValueInfo key) {
    DescribedValue value = info.getAuxDatumByName(key.getName());
    return value == null || value.getValue() == null
        ? null
        : StilText.blankToNull(value.getValue().toString());
  }
}
