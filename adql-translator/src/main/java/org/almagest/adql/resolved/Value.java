package org.almagest.adql.resolved;

import java.util.List;
import java.util.Objects;
import org.almagest.adql.functions.UserFunction;
import org.almagest.adql.resolved.ResolvedQuery.SortKey;
import org.almagest.adql.syntax.Expression.BinaryOperator;
import org.almagest.adql.units.Conversion;
import org.almagest.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** An expression that yields a value of a known type. */
public sealed interface Value {
  ColumnType type();

  /** A column of a relation of FROM that is not a geometry; see {@link Geometry.Stored}. */
  record Column(ColumnSource source) implements Value {
    @Override
    public ColumnType type() {
      return source.type();
    }
  }

  /** {@code NULL}, of the type that its context asks for. */
  record Null(ColumnType type) implements Value {}

  /** An integer; the type is INTEGER if it fits, else BIGINT. */
  record IntegerLiteral(long number, ColumnType type) implements Value {}

  /** A finite number. */
  record DoubleLiteral(double number) implements Value {
    @Override
    public ColumnType type() {
      return ColumnType.DOUBLE;
    }
  }

  /** Text as the user wrote it, any characters. */
  record TextLiteral(String text, ColumnType type) implements Value {
    public TextLiteral {
      Objects.requireNonNull(text);
    }
  }

  /** A date, an instant or a duration; checked, without zone. */
  record TimeLiteral(String text, ColumnType type) implements Value {}

  record BooleanLiteral(boolean truth) implements Value {
    @Override
    public ColumnType type() {
      return ColumnType.BOOLEAN;
    }
  }

  /** {@code -operand}. */
  record Negation(Value operand) implements Value {
    @Override
    public ColumnType type() {
      return operand.type();
    }
  }

  /** {@code + - * /} of numbers and times, {@code & |} of whole numbers, {@code ||} of texts. */
  record Arithmetic(BinaryOperator operator, Value left, Value right, ColumnType type)
      implements Value {}

  record Call(ScalarFunction function, List<Value> arguments, ColumnType type) implements Value {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** A user-defined function; its arguments are as its SQL wants them. */
  record UserCall(UserFunction function, List<Value> arguments, ColumnType type) implements Value {
    public UserCall {
      arguments = List.copyOf(arguments);
    }

    /** The unit of the result; that of {@code $3} is what the third argument says. */
    public @Nullable String unit() {
      String unit = function.unit();
      if (unit == null || !unit.startsWith("$")) {
        return unit;
      }
      Value named = arguments.get(Integer.parseInt(unit.substring(1)) - 1);
      return named instanceof TextLiteral(String text, _) ? text : null;
    }
  }

  /**
   * An aggregate.
   *
   * @param argument null for {@code COUNT(*)}
   */
  record Aggregate(
      AggregateFunction function, boolean distinct, @Nullable Value argument, ColumnType type)
      implements Value {}

  /** {@code STRING_AGG(text, separator)}. */
  record TextAggregate(boolean distinct, Value text, Value separator, ColumnType type)
      implements Value {}

  /**
   * An aggregate of some rows, or in an order.
   *
   * @param aggregate {@link Aggregate} or {@link TextAggregate}
   * @param orderBy empty if any order will do
   * @param filter which rows count, null if all
   */
  record Gathered(Value aggregate, List<SortKey.Computed> orderBy, @Nullable Condition filter)
      implements Value {
    public Gathered {
      orderBy = List.copyOf(orderBy);
    }

    @Override
    public ColumnType type() {
      return aggregate.type();
    }
  }

  /**
   * A function over the rows of a window.
   *
   * @param function an aggregate, or a call of a function that exists over windows only
   * @param partitionBy empty if all rows are one partition
   * @param orderBy empty if none
   * @param frame null for the usual one
   */
  record Windowed(
      Value function,
      List<Value> partitionBy,
      List<SortKey.Computed> orderBy,
      @Nullable WindowFrame frame)
      implements Value {
    public Windowed {
      partitionBy = List.copyOf(partitionBy);
      orderBy = List.copyOf(orderBy);
    }

    @Override
    public ColumnType type() {
      return function.type();
    }
  }

  /** The operand as another type: a CAST, or made by the resolver to bring types together. */
  record Convert(Value operand, ColumnType type) implements Value {}

  record Coalesce(List<Value> values, ColumnType type) implements Value {
    public Coalesce {
      values = List.copyOf(values);
    }
  }

  /**
   * {@code CASE WHEN ... END}.
   *
   * @param otherwise null if no ELSE
   */
  record Case(List<Branch> branches, @Nullable Value otherwise, ColumnType type) implements Value {
    public Case {
      branches = List.copyOf(branches);
    }
  }

  record Branch(Condition condition, Value result) {}

  /**
   * {@code CASE operand WHEN candidate ... END}.
   *
   * @param otherwise null if no ELSE
   */
  record Switch(Value operand, List<Match> matches, @Nullable Value otherwise, ColumnType type)
      implements Value {
    public Switch {
      matches = List.copyOf(matches);
    }
  }

  record Match(Value candidate, Value result) {}

  /** A query of one column and at most one row. */
  record Subquery(ResolvedQuery query, ColumnType type) implements Value {}

  /** {@code array[index]}, from 1. */
  record Element(Value array, Value index, ColumnType type) implements Value {}

  /** 1 if the condition holds, 0 if not, NULL if unknown. */
  record Truth(Condition condition) implements Value {
    @Override
    public ColumnType type() {
      return ColumnType.INTEGER;
    }
  }

  /** A geometry as a value. */
  record Shape(Geometry geometry) implements Value {
    @Override
    public ColumnType type() {
      return ColumnType.of(geometry.base());
    }
  }

  /** Degrees along the great circle between two points. */
  record Distance(Geometry from, Geometry to) implements Value {
    @Override
    public ColumnType type() {
      return ColumnType.DOUBLE;
    }
  }

  /** Square degrees. */
  record Area(Geometry geometry) implements Value {
    @Override
    public ColumnType type() {
      return ColumnType.DOUBLE;
    }
  }

  /** A point's longitude or latitude in degrees. */
  record Coordinate(Geometry point, Axis axis) implements Value {
    @Override
    public ColumnType type() {
      return ColumnType.DOUBLE;
    }
  }

  /**
   * The operand in another unit, the double of {@code IN_UNIT}.
   *
   * @param unit the unit that it is in then, as VOUnits
   */
  record InUnit(Value operand, Conversion conversion, String unit) implements Value {
    @Override
    public ColumnType type() {
      return ColumnType.DOUBLE;
    }
  }

  /** The two coordinates of the sky. */
  enum Axis {
    LONGITUDE,
    LATITUDE
  }
}
