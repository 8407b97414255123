package org.almagest.adql.resolved;

import java.util.List;
import org.almagest.adql.syntax.Expression.ComparisonOperator;
import org.almagest.adql.syntax.Expression.Truth;

/** An expression that is true, false or unknown. */
public sealed interface Condition {
  record And(List<Condition> conditions) implements Condition {
    public And {
      conditions = List.copyOf(conditions);
    }
  }

  record Or(List<Condition> conditions) implements Condition {
    public Or {
      conditions = List.copyOf(conditions);
    }
  }

  record Not(Condition condition) implements Condition {}

  record Compare(ComparisonOperator operator, Value left, Value right) implements Condition {}

  record Between(boolean negated, Value operand, Value low, Value high) implements Condition {}

  record InList(boolean negated, Value operand, List<Value> candidates) implements Condition {
    public InList {
      candidates = List.copyOf(candidates);
    }
  }

  record InQuery(boolean negated, Value operand, ResolvedQuery query) implements Condition {}

  /**
   * {@code %} and {@code _} are wildcards (ADQL 2.1 section 2.2.3).
   *
   * @param escape the one character that escapes them; empty if nothing does
   */
  record Like(boolean negated, boolean ignoreCase, Value operand, Value pattern, String escape)
      implements Condition {}

  record IsNull(boolean negated, Value operand) implements Condition {}

  record IsTruth(boolean negated, Truth truth, Condition condition) implements Condition {}

  record Exists(ResolvedQuery query) implements Condition {}

  /** A boolean value as a condition. */
  record Holds(Value value) implements Condition {}

  /** {@code inner} lies in or on the edge of {@code outer}. */
  record Contains(Geometry inner, Geometry outer) implements Condition {}

  record Intersects(Geometry left, Geometry right) implements Condition {}

  /**
   * The distance of two points is at most, or less than, so many degrees.
   *
   * @param point the side that an index may find
   * @param inclusive whether the radius itself counts
   * @param access whether an index should be used to find {@code point}
   */
  record Within(Geometry point, Geometry center, Value radius, boolean inclusive, Access access)
      implements Condition {
    /**
     * Degrees, 0.036 arcsec: circles whose cosine is 1 to pgSphere have no thickness to its index,
     * which then loses points close to the axes of the sky.
     */
    public static final double LEAST_CIRCLE = 1e-5;
  }

  /** The row of the table is the one that {@link Relation.Reached} met. */
  record SameRow(Relation.Reached reached) implements Condition {}

  /** How the points within a distance are found. */
  enum Access {
    /** By a circle of a radius known to be from 0 to 90 degrees, then exactly. */
    CONSTANT_CIRCLE,
    /** By a circle whose radius differs from row to row, then exactly. */
    VARYING_CIRCLE,
    /** By measuring every distance. */
    MEASURE
  }
}
