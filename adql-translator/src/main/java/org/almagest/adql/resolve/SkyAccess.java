package org.almagest.adql.resolve;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almagest.adql.resolved.BaseColumn;
import org.almagest.adql.resolved.ColumnSource;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Value;
import org.almagest.schema.SkyPosition;
import org.almagest.schema.Table;
import org.jspecify.annotations.Nullable;

/** Knows which points an index finds. */
final class SkyAccess {
  private static final long NO_INDEX = 0;
  private static final long CONSTANT = -1;

  private final Clause clause;

  SkyAccess(Clause clause) {
    this.clause = clause;
  }

  /**
   * Two points by their part.
   *
   * @param point to be found by an index
   */
  record Sides(Geometry point, Geometry center) {}

  /** The ways round in which an index finds one of two points from the other, best first. */
  List<Sides> lookups(Geometry left, Geometry right, Value radius) {
    Sides first = new Sides(point(left), right);
    Sides second = new Sides(point(right), left);
    boolean leftFirst = rank(left) >= rank(right);
    return Stream.of(leftFirst ? first : second, leftFirst ? second : first)
        .filter(sides -> rank(sides.point()) > NO_INDEX)
        .filter(sides -> isFree(sides, radius))
        .toList();
  }

  /** An index cannot be asked for what the row itself must tell. */
  private static boolean isFree(Sides sides, Value radius) {
    return areApart(Walk.parts(sides.point()), Walk.parts(sides.center()))
        && areApart(Walk.parts(sides.point()), List.of(radius));
  }

  private static boolean areApart(List<Value> left, List<Value> right) {
    return Collections.disjoint(relations(left), relations(right));
  }

  /** Whether an index finds the geometry, which is of one relation, from the other. */
  static boolean finds(Geometry geometry, Geometry other) {
    return rank(geometry) > NO_INDEX && areApart(Walk.parts(geometry), Walk.parts(other));
  }

  /** The relations whose columns are used. */
  static Set<String> relations(List<Value> values) {
    return values.stream()
        .flatMap(value -> Walk.columns(value).stream())
        .map(ColumnSource::relation)
        .collect(Collectors.toSet());
  }

  /** Makes the indexed side, of two the one of the larger table, the one to be found. */
  Sides choose(Geometry left, Geometry right) {
    return rank(left) >= rank(right)
        ? new Sides(point(left), right)
        : new Sides(point(right), left);
  }

  /** The point, by the stored column that is indexed for it, if there is one. */
  Geometry point(Geometry geometry) {
    if (!clause.findsRows() || !(geometry instanceof Geometry.Point point)) {
      return geometry;
    }
    Optional<BaseColumn> longitude = positionColumn(point);
    if (longitude.isEmpty() || !longitude.get().direct()) {
      return geometry;
    }
    @Nullable String column =
        longitude.get().table().position().map(SkyPosition::pointColumn).orElse(null);
    return column == null ? geometry : new Geometry.IndexedPoint(point, relation(point), column);
  }

  /** The number of rows of the table whose index finds the geometry; not positive if none does. */
  static long rank(Geometry geometry) {
    return switch (geometry) {
      case Geometry.Point point ->
          positionColumn(point).map(column -> rank(column.table())).orElse(rankUnindexed(point));
      case Geometry.Stored(ColumnSource source) -> rank(source);
      case Geometry.IndexedPoint point -> rank(point.degrees());
      case Geometry.Coverage _, Geometry.Computed _ -> NO_INDEX;
      case Geometry.Circle _, Geometry.Polygon _, Geometry.Box _, Geometry.Centroid _ -> NO_INDEX;
    };
  }

  private static long rankUnindexed(Geometry.Point point) {
    boolean constant =
        Constants.number(point.longitude()).isPresent()
            && Constants.number(point.latitude()).isPresent();
    return constant ? CONSTANT : NO_INDEX;
  }

  private static long rank(ColumnSource source) {
    return source
        .base()
        .filter(base -> isIndexed(base, source))
        .map(base -> rank(base.table()))
        .orElse(NO_INDEX);
  }

  private static boolean isIndexed(BaseColumn base, ColumnSource source) {
    return source.storage() == org.almagest.schema.Column.Storage.PG_SPHERE && base.isIndexed();
  }

  private static long rank(Table table) {
    return Math.max(0, table.rows()) + 1;
  }

  /** The longitude column, if the point is the indexed position of a published table. */
  private static Optional<BaseColumn> positionColumn(Geometry.Point point) {
    if (!(point.longitude() instanceof Value.Column(ColumnSource longitude))
        || !(point.latitude() instanceof Value.Column(ColumnSource latitude))
        || !longitude.relation().equals(latitude.relation())) {
      return Optional.empty();
    }
    return longitude
        .base()
        .filter(base ->
            latitude
                .base()
                .filter(other -> other.table().name().equals(base.table().name()))
                .filter(other -> isPosition(base, other))
                .isPresent());
  }

  private static boolean isPosition(BaseColumn longitude, BaseColumn latitude) {
    return longitude
        .table()
        .position()
        .filter(SkyPosition::indexed)
        .filter(position -> position.longitude().equals(longitude.name()))
        .filter(position -> position.latitude().equals(latitude.name()))
        .isPresent();
  }

  private static String relation(Geometry.Point point) {
    return Metadata.source(point.longitude()).map(ColumnSource::relation).orElseThrow();
  }
}
