package org.almagest.server.usertable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almagest.schema.Column;
import org.almagest.schema.ColumnFlags;
import org.almagest.schema.SkyPosition;
import org.almagest.schema.Table;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.almagest.server.publish.TableTarget;
import org.almagest.server.publish.UserTableChanges;
import org.almagest.server.publish.UserTableIndexes;

/** Changes one table that its transaction holds. For one thread. */
final class TableEditor {
  private static final int LONGEST_NAME = 128;

  private final Change change;
  private final TableTarget target;
  private final Table table;
  private final UserTableChanges catalogue;
  private final UserTableIndexes indexes;

  /**
   * @param table as it is now
   */
  TableEditor(Change change, TableTarget target, Table table, String readerRole) {
    this.change = change;
    this.target = target;
    this.table = table;
    this.catalogue = new UserTableChanges(change.client(), readerRole);
    this.indexes = new UserTableIndexes(change.client(), target);
  }

  void rename(TableTarget to, boolean isNew, Map<String, String> columns) {
    if (!columns.isEmpty()) {
      renameColumns(columns);
    }
    if (!isNew) {
      return;
    }
    if (!to.sqlName().equals(target.sqlName())) {
      change.holdNew(to);
    }
    catalogue.rename(target, to);
  }

  /** By way of names that nobody else has: two columns may change theirs for each other. */
  private void renameColumns(Map<String, String> given) {
    Map<String, String> names = new HashMap<>();
    given.forEach((from, to) -> names.put(TableColumns.named(table, from).name(), proper(to)));
    refuseDoubles(names);
    List<String> old = new ArrayList<>(names.keySet());
    for (int i = 0; i < old.size(); i++) {
      catalogue.renameColumn(target, old.get(i), "\u0001" + i);
    }
    for (int i = 0; i < old.size(); i++) {
      catalogue.renameColumn(target, "\u0001" + i, names.getOrDefault(old.get(i), old.get(i)));
    }
    table
        .position()
        .ifPresent(at ->
            catalogue.positionCalled(
                target,
                names.getOrDefault(at.longitude(), at.longitude()),
                names.getOrDefault(at.latitude(), at.latitude())));
  }

  private static String proper(String given) {
    String name = given.strip();
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER,
          "\"%s\" is no name for a column; it has 1 to %d characters, and no control characters"
              .formatted(Excerpt.of(name), LONGEST_NAME));
    }
    return name;
  }

  private void refuseDoubles(Map<String, String> names) {
    Map<String, Column> taken = new HashMap<>();
    for (Column column : table.columns()) {
      String name = names.getOrDefault(column.name(), column.name());
      Column other = taken.put(name.toLowerCase(Locale.ROOT), column);
      if (other != null && (names.containsKey(column.name()) || names.containsKey(other.name()))) {
        throw TapException.of(
            ErrorCode.CONFLICT,
            "two columns of table %s would be called \"%s\"".formatted(table.name(), name));
      }
    }
  }

  void edit(List<ColumnEdit> edits) {
    Map<Column, ColumnEdit> byColumn = new HashMap<>();
    edits.forEach(edit -> byColumn.put(TableColumns.named(table, edit.column()), edit));
    position(new EditedPosition(table, byColumn).find(), indexesPosition(byColumn));
    byColumn.forEach(this::edit);
  }

  /** Ra and Dec are indexed unless both are said not to be; of what is not said nothing changes. */
  private boolean indexesPosition(Map<Column, ColumnEdit> edits) {
    List<ColumnEdit> coordinates =
        edits.values().stream()
            .filter(edit -> edit.flag() == ColumnFlag.RA || edit.flag() == ColumnFlag.DEC)
            .toList();
    return coordinates.isEmpty()
        ? table.position().filter(SkyPosition::indexed).isPresent()
        : coordinates.stream().anyMatch(ColumnEdit::indexed);
  }

  private void edit(Column column, ColumnEdit edit) {
    boolean key = edit.flag() == ColumnFlag.PK;
    boolean wants = key || edit.indexed();
    reindex(column, wants, key && !column.flags().primaryKey());
    ColumnFlags flags =
        new ColumnFlags(
            wants, column.flags().principal(), column.flags().std(), key, measure(edit.flag()));
    catalogue.column(target, column.name(), edit.ucd(), edit.utype(), flags);
  }

  private void reindex(Column column, boolean wants, boolean newKey) {
    boolean had = column.flags().indexed();
    if (had && (!wants || newKey)) {
      indexes.drop(column);
    }
    if (wants && (!had || newKey)) {
      requireSuited(column);
      indexes.create(column, newKey && !indexes.repeats(column));
    }
  }

  private static ColumnFlags.Measure measure(ColumnFlag flag) {
    return switch (flag) {
      case FLUX -> ColumnFlags.Measure.FLUX;
      case MAG -> ColumnFlags.Measure.MAG;
      case NONE, RA, DEC, PK -> ColumnFlags.Measure.NONE;
    };
  }

  void radec(String ra, String dec) {
    Column longitude = TableColumns.named(table, ra);
    Column latitude = TableColumns.named(table, dec);
    position(Optional.of(new EditedPosition.Pair(longitude, latitude)), true);
  }

  private void position(Optional<EditedPosition.Pair> pair, boolean indexed) {
    if (pair.isEmpty()) {
      if (table.position().isPresent()) {
        indexes.dropPosition();
        catalogue.position(target, null);
      }
      return;
    }
    Column longitude = pair.get().longitude();
    Column latitude = pair.get().latitude();
    SkyPosition position = new SkyPosition(longitude.name(), latitude.name(), null, indexed);
    if (table.position().filter(position::equals).isPresent()) {
      return;
    }
    refuseOtherThanDegrees(longitude, latitude);
    indexes.dropPosition();
    if (indexed) {
      indexes.createPosition(longitude, latitude);
      indexes.analyze();
    }
    catalogue.position(target, position);
  }

  /**
   * Indexes the position if that is due.
   *
   * @return false if its owner has no room for the index, which is due no more
   */
  boolean indexDue() {
    Optional<SkyPosition> due = catalogue.dueIndex(target) ? table.position() : Optional.empty();
    if (due.isEmpty()) {
      return true;
    }
    SkyPosition position = due.get();
    indexes.createPosition(
        TableColumns.named(table, position.longitude()),
        TableColumns.named(table, position.latitude()));
    boolean fits = TableRoom.fits(change.use());
    if (fits) {
      indexes.analyze();
    } else {
      indexes.dropPosition();
    }
    catalogue.position(
        target, new SkyPosition(position.longitude(), position.latitude(), null, fits));
    return fits;
  }

  private void refuseOtherThanDegrees(Column longitude, Column latitude) {
    for (Column column : List.of(longitude, latitude)) {
      if (!column.type().isScalar() || !column.type().base().isNumeric()) {
        throw TapException.of(
            ErrorCode.BAD_PARAMETER,
            "column \"%s\" cannot be a coordinate: its values are no numbers"
                .formatted(column.name()));
      }
    }
    if (longitude.equals(latitude)) {
      throw TapException.of(ErrorCode.BAD_PARAMETER, "Ra and Dec must be two columns");
    }
    if (!indexes.inDegrees(longitude, latitude)) {
      throw TapException.of(
          ErrorCode.BAD_DATA,
          "columns \"%s\" and \"%s\" hold no positions in degrees: Ra must lie from -360 to 360 and Dec from -90 to 90 in every row that has them"
              .formatted(longitude.name(), latitude.name()));
    }
  }

  void index(String name, boolean unique) {
    Column column = TableColumns.named(table, name);
    requireSuited(column);
    if (column.flags().indexed()) {
      indexes.drop(column);
    }
    indexes.create(column, unique);
    ColumnFlags now = column.flags();
    catalogue.column(
        target,
        column.name(),
        column.description().ucd(),
        column.description().utype(),
        new ColumnFlags(true, now.principal(), now.std(), now.primaryKey(), now.measure()));
  }

  private static void requireSuited(Column column) {
    if (!UserTableIndexes.suits(column)) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER,
          "column \"%s\" cannot be indexed: its values cannot be compared"
              .formatted(column.name()));
    }
  }
}
