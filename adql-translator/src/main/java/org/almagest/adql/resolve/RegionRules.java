package org.almagest.adql.resolve;

import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Condition;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Span;
import org.almagest.schema.BaseType;

/** CONTAINS and INTERSECTS (ADQL 2.1 sections 4.2.12 and 4.2.17). */
final class RegionRules {
  private RegionRules() {}

  static Value contains(FunctionArguments arguments) throws AdqlException {
    arguments.demand(2, 2);
    return new Value.Truth(contains(arguments, 0, 1));
  }

  /** With a point, INTERSECTS is CONTAINS of the point in the other. */
  static Value intersects(FunctionArguments arguments) throws AdqlException {
    arguments.demand(2, 2);
    if (arguments.geometry(0).isPoint()) {
      return new Value.Truth(contains(arguments, 0, 1));
    }
    if (arguments.geometry(1).isPoint()) {
      return new Value.Truth(contains(arguments, 1, 0));
    }
    Geometry left = Coordinates.region(arguments.geometry(0), arguments.span(0));
    Geometry right = Coordinates.region(arguments.geometry(1), arguments.span(1));
    demandSameKind(left, right, arguments.call().span());
    return new Value.Truth(new Condition.Intersects(left, right));
  }

  private static Condition contains(FunctionArguments arguments, int inner, int outer)
      throws AdqlException {
    Geometry part = arguments.geometry(inner);
    Geometry whole = arguments.geometry(outer);
    ExpressionResolver values = arguments.values();
    if (part.isPoint()) {
      SkyAccess access = new SkyAccess(values.clause());
      return switch (whole) {
        case Geometry.Circle circle ->
            new CircleRules(values.clause(), values.pgSphere()).inside(part, circle);
        case Geometry.Coverage moc -> covered(access.point(part), moc, values.clause());
        default -> new Condition.Contains(access.point(part), whole);
      };
    }
    Coordinates.region(part, arguments.span(inner));
    Coordinates.region(whole, arguments.span(outer));
    demandSameKind(part, whole, arguments.call().span());
    return new Condition.Contains(part, whole);
  }

  /** No index finds points by a MOC: circles find those near it. */
  private static Condition covered(Geometry point, Geometry.Coverage moc, Clause clause) {
    Condition exact = new Condition.Contains(point, moc);
    if (!clause.findsRows() || SkyAccess.rank(point) <= 0) {
      return exact;
    }
    return MocCover.circles(moc)
        .<Condition>map(circles ->
            new Condition.And(
                List.of(
                    new Condition.Or(
                        circles.stream()
                            .<Condition>map(circle -> new Condition.Contains(point, circle))
                            .toList()),
                    exact)))
        .orElse(exact);
  }

  private static void demandSameKind(Geometry left, Geometry right, Span span)
      throws AdqlException {
    boolean coverage = left.base() == BaseType.MOC || right.base() == BaseType.MOC;
    if (coverage && left.base() != right.base()) {
      throw Problem.unsupported(
          span,
          "a MOC works with points and other MOCs only; of another shape, take a point, such as"
              + " CENTROID(...)");
    }
  }
}
