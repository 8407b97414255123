package org.almagest.adql.resolve;

import java.util.Optional;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression;
import org.almagest.adql.syntax.TypeName;
import org.almagest.schema.BaseType;
import org.almagest.schema.Column.Storage;
import org.almagest.schema.ColumnType;

/** CAST of text to geometries, written as DALI serialises them (ADQL 2.1 section 4.7.1). */
final class GeometryCasts {
  private GeometryCasts() {}

  static Optional<BaseType> target(TypeName name) {
    return switch (name.name()) {
      case "POINT" -> Optional.of(BaseType.POINT);
      case "CIRCLE" -> Optional.of(BaseType.CIRCLE);
      case "POLYGON" -> Optional.of(BaseType.POLYGON);
      case "MOC" -> Optional.of(BaseType.MOC);
      default -> Optional.empty();
    };
  }

  static Value cast(Value operand, BaseType target, Expression.Cast cast) throws AdqlException {
    ColumnType type = ColumnType.of(target);
    if (operand instanceof Value.Shape && operand.type().base() == target) {
      return operand;
    }
    if (operand instanceof Value.Null) {
      return computed(new Value.Null(type), Storage.PG_SPHERE);
    }
    if (operand instanceof Value.TextLiteral(String text, _)) {
      RegionText region = new RegionText(text, cast.operand().span());
      return new Value.Shape(target == BaseType.MOC ? region.coverage() : region.shape(target));
    }
    if (!TypeRules.isText(operand.type())) {
      throw Problem.type(
          cast.span(), "cannot cast " + TypeNames.of(operand.type()) + " to " + target);
    }
    Storage storage = target == BaseType.MOC ? Storage.PG_SPHERE : Storage.PLAIN;
    return computed(new Value.Convert(operand, type), storage);
  }

  private static Value computed(Value value, Storage storage) {
    return new Value.Shape(new Geometry.Computed(value, storage));
  }
}
