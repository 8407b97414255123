package org.almagest.adql.resolve;

import java.util.List;
import java.util.Optional;
import org.almagest.adql.resolved.AggregateFunction;
import org.almagest.adql.resolved.ColumnSource;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Value;
import org.almagest.schema.BaseType;
import org.almagest.schema.Description;
import org.almagest.schema.OutputColumn;
import org.almagest.schema.VoType;
import org.jspecify.annotations.Nullable;

/** What a value means: a column's description as far as it still holds for what was made of it. */
final class Metadata {
  private static final Description DEGREES = new Description("deg", null, null, null);
  private static final Description SQUARE_DEGREES = new Description("deg**2", null, null, null);

  private Metadata() {}

  static OutputColumn describe(String name, Value value) {
    VoType vo = source(value).map(ColumnSource::vo).orElseGet(() -> VoType.of(value.type()));
    return new OutputColumn(name, value.type(), vo, description(value));
  }

  /** The column, if the value is nothing else. */
  static Optional<ColumnSource> source(Value value) {
    return switch (value) {
      case Value.Column(ColumnSource source) -> Optional.of(source);
      case Value.Shape(Geometry.Stored(ColumnSource source)) -> Optional.of(source);
      default -> Optional.empty();
    };
  }

  static Description description(Value value) {
    return switch (value) {
      case Value.Column(ColumnSource source) -> source.description();
      case Value.Shape(Geometry.Stored(ColumnSource source)) -> source.description();
      case Value.Shape(Geometry.Computed(Value computed, _)) -> computed(computed);
      case Value.Shape(Geometry geometry) ->
          geometry.base() == BaseType.MOC ? Description.NONE : DEGREES;
      case Value.InUnit(Value operand, _, String unit) ->
          new Description(
              unit, description(operand).ucd(), null, null, description(operand).frame(), null);
      case Value.UserCall call -> new Description(call.unit(), null, null, null);
      case Value.Distance distance -> DEGREES;
      case Value.Coordinate coordinate -> DEGREES;
      case Value.Area area -> SQUARE_DEGREES;
      case Value.Aggregate aggregate -> aggregated(aggregate);
      case Value.Windowed(Value.Aggregate aggregate, _, _, _) -> aggregated(aggregate);
      case Value.Gathered(Value aggregate, _, _) -> description(aggregate);
      case Value.Coalesce(List<Value> values, _) -> shared(values);
      case Value.Negation(Value operand) -> unitOnly(description(operand));
      case Value.Convert(Value operand, _) -> sameQuantity(description(operand));
      case Value.Null _,
          Value.IntegerLiteral _,
          Value.DoubleLiteral _,
          Value.TextLiteral _,
          Value.TimeLiteral _,
          Value.BooleanLiteral _,
          Value.TextAggregate _,
          Value.Windowed _,
          Value.Subquery _,
          Value.Truth _ ->
          Description.NONE;
      case Value.Element(Value array, _, _) -> sameQuantity(description(array));
      case Value.Case choice -> shared(CaseResults.of(choice));
      case Value.Switch choice -> shared(CaseResults.of(choice));
      case Value.Call call when UnitRules.keepsUnit(call.function()) ->
          unitOnly(description(call.arguments().getFirst()));
      case Value.Arithmetic _, Value.Call _ ->
          new Description(UnitRules.text(value), null, null, null);
    };
  }

  private static Description aggregated(Value.Aggregate aggregate) {
    @Nullable Value argument = aggregate.argument();
    if (argument == null || aggregate.function() == AggregateFunction.COUNT) {
      return Description.NONE;
    }
    Description description = description(argument);
    return switch (aggregate.function()) {
      case MIN, MAX, ARRAY_AGG -> sameQuantity(description);
      case SUM, AVG, STDDEV, STDDEV_POP, MEDIAN -> unitOnly(description);
      case COUNT, VARIANCE, VAR_POP -> Description.NONE;
    };
  }

  /** What all alternatives agree on but bare numbers and NULL, which take any meaning. */
  private static Description shared(List<Value> values) {
    List<Description> meanings =
        values.stream()
            .filter(value -> !(value instanceof Value.Null) && Constants.number(value).isEmpty())
            .map(Metadata::description)
            .map(Metadata::sameQuantity)
            .distinct()
            .toList();
    return meanings.size() == 1 ? meanings.getFirst() : Description.NONE;
  }

  /** A geometry that an expression yields is in degrees as all are. */
  private static Description computed(Value value) {
    Description description = sameQuantity(description(value));
    boolean degrees = value.type().base() != BaseType.MOC && description.unit() == null;
    return degrees ? new Description("deg", description.ucd(), null, null) : description;
  }

  private static Description sameQuantity(Description description) {
    return new Description(
        description.unit(), description.ucd(), null, null, description.frame(), null);
  }

  private static Description unitOnly(Description description) {
    return new Description(description.unit(), null, null, null);
  }
}
