package org.almagest.adql.resolve;

import org.almagest.adql.resolved.ColumnSource;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Value;

/**
 * A column that a query may name.
 *
 * @param name its true name
 * @param owner what to put before the name to say which one is meant
 */
record ScopeColumn(String name, Value value, String owner) {
  static ScopeColumn of(String name, ColumnSource source, String owner) {
    Value value =
        source.type().base().isGeometry() && source.type().isScalar()
            ? new Value.Shape(new Geometry.Stored(source))
            : new Value.Column(source);
    return new ScopeColumn(name, value, owner);
  }

  String qualified() {
    return owner.isEmpty() ? name : owner + "." + name;
  }
}
