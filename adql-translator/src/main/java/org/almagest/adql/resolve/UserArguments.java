package org.almagest.adql.resolve;

import java.util.List;
import java.util.OptionalDouble;
import org.almagest.adql.AdqlException;
import org.almagest.adql.functions.Parameter;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.resolved.Value.Axis;
import org.almagest.adql.syntax.Span;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** Arguments of user-defined functions, checked and made what their parameters take. */
final class UserArguments {
  private UserArguments() {}

  /** What the SQL is given for an argument: one value, or two for a point. */
  static List<Value> of(Parameter parameter, FunctionArguments written, int index)
      throws AdqlException {
    Span span = written.span(index);
    Place place = written.place(index);
    return switch (parameter.type()) {
      case INTEGER -> List.of(whole(parameter, written.number(index), ColumnType.INTEGER, place));
      case BIGINT -> List.of(whole(parameter, written.number(index), ColumnType.BIGINT, place));
      case DOUBLE -> List.of(TypeRules.as(written.number(index), ColumnType.DOUBLE));
      case TEXT -> List.of(chosen(parameter, text(written.value(index), place), span));
      case TIMESTAMP -> List.of(instant(written.value(index), place));
      case POINT -> coordinates(written.point(index));
      case GEOMETRY -> List.of(region(written.geometry(index), span));
      case DOUBLES -> List.of(numbers(written.value(index), place));
      case ARRAY -> List.of(array(written.value(index), place));
      case MEASURED -> measured(parameter, written.number(index), span);
    };
  }

  private static List<Value> measured(Parameter parameter, Value value, Span span)
      throws AdqlException {
    @Nullable String unit = Metadata.describe("", value).description().unit();
    if (unit == null || !parameter.choices().contains(unit)) {
      throw Problem.type(
          span,
          "the unit of this is "
              + (unit == null ? "not known" : "'" + unit + "', which is none of the kind")
              + "; name it as one more argument after "
              + parameter.name());
    }
    Value name = new Value.TextLiteral(unit, ColumnType.TEXT);
    return List.of(TypeRules.as(value, ColumnType.DOUBLE), name);
  }

  private static Value whole(Parameter parameter, Value value, ColumnType type, Place place)
      throws AdqlException {
    if (!(value instanceof Value.Null) && !value.type().base().isInteger()) {
      throw place.refused("a whole number (" + parameter.name() + ")", TypeNames.of(value.type()));
    }
    demandRange(parameter, value, place.span());
    return TypeRules.as(value, type);
  }

  private static void demandRange(Parameter parameter, Value value, Span span)
      throws AdqlException {
    OptionalDouble number = Constants.number(value);
    Parameter.@Nullable Range range = parameter.range();
    if (range != null && number.isPresent() && !range.holds(number.getAsDouble())) {
      throw Problem.type(
          span,
          parameter.name()
              + " is from "
              + range.low()
              + " to "
              + range.high()
              + ", not "
              + LiteralReader.plain(number.getAsDouble()));
    }
  }

  private static Value text(Value value, Place place) throws AdqlException {
    Value text = Demand.text(value, place);
    return text.type().base() == BaseType.CHAR ? new Value.Convert(text, ColumnType.TEXT) : text;
  }

  private static Value chosen(Parameter parameter, Value value, Span span) throws AdqlException {
    List<String> choices = parameter.choices();
    if (choices.isEmpty()) {
      return value;
    }
    if (value instanceof Value.TextLiteral(String text, _) && choices.contains(text)) {
      return value;
    }
    String found =
        value instanceof Value.TextLiteral(String text, _)
            ? ", not '" + text + "'" + Nearest.hint(text, choices)
            : "";
    throw Problem.type(
        span, parameter.name() + " is one of '" + String.join("', '", choices) + "'" + found);
  }

  private static Value instant(Value value, Place place) throws AdqlException {
    if (value instanceof Value.TextLiteral(String text, _)) {
      return TypeRules.as(TimeLiterals.read(text, place.span()), ColumnType.TIMESTAMP);
    }
    boolean readable =
        value instanceof Value.Null
            || TypeRules.isTemporal(value.type())
            || TypeRules.isText(value.type());
    if (!readable) {
      throw place.refused("an instant", TypeNames.of(value.type()));
    }
    return TypeRules.as(value, ColumnType.TIMESTAMP);
  }

  /** Of a point just made, the numbers it was made of. */
  private static List<Value> coordinates(Geometry point) {
    Geometry plain =
        point instanceof Geometry.IndexedPoint(Geometry.Point degrees, _, _) ? degrees : point;
    if (plain instanceof Geometry.Point(Value longitude, Value latitude)) {
      return List.of(
          TypeRules.as(longitude, ColumnType.DOUBLE), TypeRules.as(latitude, ColumnType.DOUBLE));
    }
    return List.of(
        new Value.Coordinate(plain, Axis.LONGITUDE), new Value.Coordinate(plain, Axis.LATITUDE));
  }

  private static Value region(Geometry geometry, Span span) throws AdqlException {
    if (geometry.base() == BaseType.MOC) {
      throw Problem.unsupported(span, "a point, circle or polygon is needed here, not a MOC");
    }
    return new Value.Shape(geometry);
  }

  private static Value numbers(Value value, Place place) throws AdqlException {
    Value array = array(value, place);
    if (!array.type().base().isNumeric()) {
      throw place.refused("an array of numbers", TypeNames.of(array.type()));
    }
    return array.type().base() == BaseType.DOUBLE
        ? array
        : new Value.Convert(array, ColumnType.arrayOf(BaseType.DOUBLE));
  }

  private static Value array(Value value, Place place) throws AdqlException {
    if (!value.type().isArray()) {
      throw place.refused("an array", TypeNames.of(value.type()));
    }
    return value;
  }
}
