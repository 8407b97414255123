package org.almagest.formats.table.stil;

import java.util.List;
import java.util.stream.Stream;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.ColumnGuide;
import org.almagest.formats.table.TableColumn;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Description;
import org.jspecify.annotations.Nullable;
import uk.ac.starlink.table.ColumnInfo;

/** A column of a STIL table, and whether its text has gone beyond ASCII so far. */
final class StilColumn {
  private final ColumnInfo info;
  private final TableColumn declared;
  private final boolean stated;
  private boolean beyondAscii;

  private StilColumn(ColumnInfo info, TableColumn declared, boolean stated) {
    this.info = info;
    this.declared = declared;
    this.stated = stated;
  }

  /**
   * The column that {@code info} declares.
   *
   * @param index its place
   * @param before the columns before it, whose names are taken
   */
  static StilColumn of(ColumnInfo info, int index, List<StilColumn> before, ColumnGuide guide)
      throws BadTableException {
    String name = unused(info.getName(), index, before);
    ColumnType stated = guide.type(name);
    ColumnType type = stated == null ? StilTypes.of(info) : stated;
    if (type == null) {
      throw new BadTableException(
          "column \"%s\" holds values of a kind that no archive column takes (%s); leave it out of the file"
              .formatted(name, info.getContentClass().getSimpleName()));
    }
    Description description = guide.describe(name, description(info));
    return new StilColumn(
        info,
        new TableColumn(name, type, description),
        stated != null && !stated.equals(StilTypes.of(info)));
  }

  TableColumn column() {
    ColumnType type = declared.type();
    return beyondAscii && type.base().isText() && !type.unicode()
        ? declared.typed(new ColumnType(type.base(), type.length(), true, type.shape()))
        : declared;
  }

  ColumnInfo info() {
    return info;
  }

  /** Whether a columns file gives it a type that differs from the file's. */
  boolean isStated() {
    return stated;
  }

  void sawText(String text) {
    for (int i = 0; !beyondAscii && i < text.length(); i++) {
      beyondAscii = text.charAt(i) > 127;
    }
  }

  private static String unused(@Nullable String name, int index, List<StilColumn> before) {
    String wanted = name == null || name.isBlank() ? "column_" + (index + 1) : name.strip();
    return Stream.iterate(1, n -> n + 1)
        .map(n -> n == 1 ? wanted : wanted + "_" + n)
        .filter(one -> before.stream().noneMatch(other -> other.declared.name().equals(one)))
        .findFirst()
        .orElseThrow();
  }

  private static Description description(ColumnInfo info) {
    return new Description(
        StilText.blankToNull(info.getUnitString()),
        StilText.blankToNull(info.getUCD()),
        StilText.blankToNull(info.getUtype()),
        StilText.blankToNull(info.getDescription()),
        StilFrame.of(info),
        null);
  }
}
