package org.almagest.adql.resolve;

import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Span;
import org.almagest.schema.Column.Storage;
import org.almagest.schema.ColumnType;

/** Lets a value pass only if it is of the kind that its place needs. */
final class Demand {
  private Demand() {}

  static Value number(Value value, Span span) throws AdqlException {
    return number(value, Place.at(span));
  }

  static Value number(Value value, Place place) throws AdqlException {
    if (value instanceof Value.Null) {
      return new Value.Null(ColumnType.DOUBLE);
    }
    if (!TypeRules.isNumber(value.type())) {
      throw place.refused("a number", TypeNames.of(value.type()));
    }
    return value;
  }

  static Value text(Value value, Span span) throws AdqlException {
    return text(value, Place.at(span));
  }

  static Value text(Value value, Place place) throws AdqlException {
    if (value instanceof Value.Null) {
      return value;
    }
    if (!TypeRules.readsAsText(value.type())) {
      throw place.refused(
          "text", TypeNames.of(value.type()) + "; CAST(... AS VARCHAR) makes it text");
    }
    return TypeRules.isText(value.type()) ? value : TypeRules.as(value, ColumnType.TEXT);
  }

  static Geometry geometry(Value value, Place place) throws AdqlException {
    if (value instanceof Value.Shape(Geometry geometry)) {
      return geometry;
    }
    if (value instanceof Value.Null) {
      Value none = new Value.Null(ColumnType.POINT);
      return new Geometry.Computed(none, Storage.PG_SPHERE);
    }
    throw place.refused("a geometry", TypeNames.of(value.type()));
  }

  static Geometry point(Value value, Place place) throws AdqlException {
    Geometry geometry = geometry(value, place);
    if (!geometry.isPoint()) {
      throw place.refused("a point", "a " + geometry.base());
    }
    return geometry;
  }
}
