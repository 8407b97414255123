package org.almagest.adql.resolve;

import java.util.List;
import org.almagest.adql.resolved.Relation;

/**
 * A resolved part of FROM and the names that it offers.
 *
 * @param columns in the order of {@code *}
 */
record Joined(Relation relation, List<NamedRelation> names, List<ScopeColumn> columns) {
  static Joined leaf(Relation relation, NamedRelation name) {
    return new Joined(relation, List.of(name), name.columns());
  }
}
