package org.almagest.server.publish;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.almagest.schema.Citation;
import org.almagest.schema.ColumnFlags;
import org.almagest.schema.SkyPosition;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue will say of a table.
 *
 * @param target where it is
 * @param columns its columns
 * @param position its position columns
 * @param positionIndexed whether rows are found by it
 * @param key its key
 * @param standard the standard that defines it
 * @param rows rows it holds
 * @param description for people, null if none
 * @param citation how to give credit
 */
record CatalogueEntry(
    TableTarget target,
    List<ColumnPlan> columns,
    Optional<PositionColumns> position,
    boolean positionIndexed,
    Optional<KeyColumn> key,
    Optional<StandardTable> standard,
    long rows,
    @Nullable String description,
    Citation citation) {
  /** How many columns people are shown first. */
  private static final int FIRST_VIEW = 8;

  CatalogueEntry {
    columns = List.copyOf(columns);
  }

  @Nullable String utype() {
    return standard.map(StandardTable::utype).orElse(null);
  }

  /** True name of the longitude column, or null. */
  @Nullable String longitude() {
    return position.map(at -> columns.get(at.longitude()).column().name()).orElse(null);
  }

  /** True name of the latitude column, or null. */
  @Nullable String latitude() {
    return position.map(at -> columns.get(at.latitude()).column().name()).orElse(null);
  }

  /** The position, of a table that has one. */
  SkyPosition sky() {
    PositionColumns at = position.orElseThrow();
    return new SkyPosition(
        columns.get(at.longitude()).column().name(),
        columns.get(at.latitude()).column().name(),
        null,
        positionIndexed);
  }

  ColumnFlags flags(int index) {
    ColumnPlan column = columns.get(index);
    String name = column.column().name();
    boolean isKey = key.isPresent() && key.get().column().equals(column);
    boolean indexed =
        isKey
            || SpatialIndex.isIndexed(column)
            || standardSet(StandardTable::indexed).contains(name);
    boolean std = standard.isPresent() && standard.get().guide().entry(name).isPresent();
    return new ColumnFlags(
        indexed, principal(index, name, isKey), std, isKey && key.get().isPrimary());
  }

  private boolean principal(int index, String name, boolean isKey) {
    if (standard.isPresent()) {
      return standardSet(StandardTable::principal).contains(name);
    }
    boolean isPosition =
        position.isPresent()
            && (position.get().longitude() == index || position.get().latitude() == index);
    return isKey || isPosition || index < FIRST_VIEW;
  }

  private Set<String> standardSet(Function<StandardTable, Set<String>> part) {
    return standard.map(part).orElse(Set.of());
  }
}
