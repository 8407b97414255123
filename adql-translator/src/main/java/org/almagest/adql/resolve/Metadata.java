package org.almagest.adql.resolve;

import java.util.List;
import java.util.Optional;
import org.almagest.adql.resolved.AggregateFunction;
import org.almagest.adql.resolved.ColumnSource;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Value;
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

  private static Description description(Value value) {
    return switch (value) {
      case Value.Column(ColumnSource source) -> source.description();
      case Value.Shape(Geometry.Stored(ColumnSource source)) -> source.description();
      case Value.UserCall call -> new Description(call.unit(), null, null, null);
      case Value.Shape shape -> DEGREES;
      case Value.Distance distance -> DEGREES;
      case Value.Coordinate coordinate -> DEGREES;
      case Value.Area area -> SQUARE_DEGREES;
      case Value.Aggregate aggregate -> aggregated(aggregate);
      case Value.Coalesce(List<Value> values, _) -> shared(values);
      case Value.Negation(Value operand) -> unitOnly(description(operand));
      case Value.Convert(Value operand, _) -> sameQuantity(description(operand));
      case Value.Null _,
          Value.IntegerLiteral _,
          Value.DoubleLiteral _,
          Value.TextLiteral _,
          Value.TimeLiteral _,
          Value.BooleanLiteral _,
          Value.Arithmetic _,
          Value.Call _,
          Value.Case _,
          Value.Switch _,
          Value.Subquery _,
          Value.Element _,
          Value.Truth _ ->
          Description.NONE;
    };
  }

  private static Description aggregated(Value.Aggregate aggregate) {
    @Nullable Value argument = aggregate.argument();
    if (argument == null || aggregate.function() == AggregateFunction.COUNT) {
      return Description.NONE;
    }
    Description description = description(argument);
    return switch (aggregate.function()) {
      case MIN, MAX -> sameQuantity(description);
      case SUM, AVG, COUNT -> unitOnly(description);
    };
  }

  /** What all alternatives agree on. */
  private static Description shared(List<Value> values) {
    Description first = sameQuantity(description(values.getFirst()));
    boolean agreed =
        values.stream()
            .map(Metadata::description)
            .map(Metadata::sameQuantity)
            .allMatch(first::equals);
    return agreed ? first : Description.NONE;
  }

  private static Description sameQuantity(Description description) {
    return new Description(description.unit(), description.ucd(), null, null);
  }

  private static Description unitOnly(Description description) {
    return new Description(description.unit(), null, null, null);
  }
}
