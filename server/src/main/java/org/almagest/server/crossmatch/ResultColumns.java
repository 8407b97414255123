package org.almagest.server.crossmatch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almagest.schema.Column;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Description;
import org.almagest.schema.OutputColumn;
import org.almagest.schema.VoType;

/** What the columns of a table of pairs are called, and what is known of them. */
final class ResultColumns {
  static final String SEPARATION = "separation";

  private static final int LONGEST_NAME = 63;
  private static final Description DISTANCE =
      new Description(
          "arcsec", "pos.angDistance", null, "Distance of the two positions on the sky");

  private final Set<String> used = new HashSet<>(Set.of(SEPARATION));
  private final List<OutputColumn> columns = new ArrayList<>();

  private ResultColumns() {}

  /**
   * The columns taken of A, those of B, and the distance. Keys are called after their table as
   * Gaia's are, {@code gaia_source_source_id}; of all columns those whose names are in both tables.
   */
  static List<OutputColumn> of(Side first, Side second, boolean all) {
    ResultColumns result = new ResultColumns();
    result.add(first, second, all);
    result.add(second, first, all);
    result.columns.add(
        new OutputColumn(SEPARATION, ColumnType.DOUBLE, VoType.of(ColumnType.DOUBLE), DISTANCE));
    return List.copyOf(result.columns);
  }

  private void add(Side side, Side other, boolean all) {
    for (Column column : side.taken()) {
      boolean plain =
          all && other.taken().stream().noneMatch(theirs -> isSame(theirs.name(), column.name()));
      String wanted = plain ? column.name() : side.table().name().table() + "_" + column.name();
      String name = unused(wanted);
      columns.add(new OutputColumn(name, column.type(), column.vo(), column.description()));
    }
  }

  private static boolean isSame(String name, String other) {
    return name.equalsIgnoreCase(other);
  }

  private String unused(String wanted) {
    String name = cut(wanted, LONGEST_NAME);
    for (int number = 2; !used.add(name.toLowerCase(Locale.ROOT)); number++) {
      String suffix = "_" + number;
      name = cut(wanted, LONGEST_NAME - suffix.length()) + suffix;
    }
    return name;
  }

  private static String cut(String name, int length) {
    return name.length() <= length ? name : name.substring(0, length);
  }
}
