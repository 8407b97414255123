package org.almagest.adql.resolve;

import java.util.Optional;
import java.util.OptionalDouble;
import org.almagest.adql.resolved.AggregateFunction;
import org.almagest.adql.resolved.ScalarFunction;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression.BinaryOperator;
import org.almagest.adql.units.Unit;
import org.almagest.adql.units.UnitException;
import org.almagest.adql.units.Units;
import org.jspecify.annotations.Nullable;

/**
 * The unit of an expression where it follows from its parts. A bare number added to a quantity is
 * in the quantity's unit (ADQL 2.1 section 4.9.1: {@code ra+10}), and scales one it is multiplied
 * with.
 */
final class UnitRules {
  private static final int GREATEST_POWER = 10;

  private static final Unit DEGREE = named("deg");
  private static final Unit RADIAN = named("rad");

  private UnitRules() {}

  private static Unit named(String unit) {
    try {
      return Units.parse(unit);
    } catch (UnitException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** As VOUnits; null if none or unknown. */
  static @Nullable String text(Value value) {
    return of(value).filter(unit -> !unit.isOne()).map(Unit::text).orElse(null);
  }

  /** The unit, {@link Unit#ONE} if it is surely none; empty if nobody says. */
  static Optional<Unit> of(Value value) {
    return switch (value) {
      case Value.IntegerLiteral _, Value.DoubleLiteral _, Value.Truth _ -> Optional.of(Unit.ONE);
      case Value.Aggregate(AggregateFunction function, _, _, _)
          when function == AggregateFunction.COUNT ->
          Optional.of(Unit.ONE);
      case Value.Negation(Value operand) -> of(operand);
      case Value.Convert(Value operand, _) -> of(operand);
      case Value.Arithmetic arithmetic -> combined(arithmetic);
      case Value.Call call -> called(call);
      default -> read(Metadata.description(value).unit());
    };
  }

  private static Optional<Unit> read(@Nullable String unit) {
    if (unit == null || unit.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Units.read(unit));
    } catch (UnitException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Unit> combined(Value.Arithmetic arithmetic) {
    if (arithmetic.operator() == BinaryOperator.CONCATENATE) {
      return Optional.empty();
    }
    Optional<Unit> left = of(arithmetic.left());
    Optional<Unit> right = of(arithmetic.right());
    return left.isEmpty() || right.isEmpty()
        ? Optional.empty()
        : combined(arithmetic.operator(), left.get(), right.get());
  }

  private static Optional<Unit> combined(BinaryOperator operator, Unit left, Unit right) {
    return switch (operator) {
      case ADD, SUBTRACT -> sum(left, right);
      case MULTIPLY -> product(left, right);
      case DIVIDE -> quotient(left, right);
      default -> Optional.empty();
    };
  }

  private static Optional<Unit> sum(Unit left, Unit right) {
    if (left.isOne() || right.isOne()) {
      return Optional.of(left.isOne() ? right : left);
    }
    return left.isSame(right) ? Optional.of(left) : Optional.empty();
  }

  private static Optional<Unit> product(Unit left, Unit right) {
    if (left.isOne() || right.isOne()) {
      return Optional.of(left.isOne() ? right : left);
    }
    return left.isSimple() && right.isSimple() ? simple(left.times(right)) : Optional.empty();
  }

  private static Optional<Unit> quotient(Unit left, Unit right) {
    if (right.isOne()) {
      return Optional.of(left);
    }
    if (left.isSame(right)) {
      return Optional.of(Unit.ONE);
    }
    return left.isSimple() && right.isSimple() ? simple(left.over(right)) : Optional.empty();
  }

  private static Optional<Unit> simple(Unit unit) {
    return Optional.of(unit).filter(Unit::isSimple);
  }

  /** Whether the result is in the unit of the first argument. */
  static boolean keepsUnit(ScalarFunction function) {
    return switch (function) {
      case ABS,
          CEILING,
          FLOOR,
          ROUND,
          ROUND_DECIMALS,
          TRUNCATE,
          TRUNCATE_DECIMALS,
          INTEGER_MOD,
          MOD ->
          true;
      default -> false;
    };
  }

  private static Optional<Unit> called(Value.Call call) {
    if (keepsUnit(call.function())) {
      return of(call.arguments().getFirst());
    }
    return switch (call.function()) {
      case DEGREES -> Optional.of(DEGREE);
      case RADIANS, ACOS, ASIN, ATAN, ATAN2 -> Optional.of(RADIAN);
      case SIN, COS, TAN, COT, EXP, LOG, LOG10, PI, RAND -> Optional.of(Unit.ONE);
      case SQRT -> of(call.arguments().getFirst()).filter(Unit::isSimple).map(Unit::root);
      case POWER -> power(call);
      default -> Optional.empty();
    };
  }

  private static Optional<Unit> power(Value.Call call) {
    OptionalDouble exponent = Constants.number(call.arguments().getLast());
    Optional<Unit> base = of(call.arguments().getFirst()).filter(Unit::isSimple);
    if (base.isPresent() && base.get().isOne()) {
      return base;
    }
    double number = exponent.orElse(Double.NaN);
    boolean small = Math.abs(number) <= GREATEST_POWER && number == Math.rint(number);
    return small
        ? base.map(unit -> unit.power((int) number)).flatMap(UnitRules::simple)
        : Optional.empty();
  }
}
