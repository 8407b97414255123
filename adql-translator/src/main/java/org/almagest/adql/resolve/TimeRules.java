package org.almagest.adql.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.ScalarFunction;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;

/** Functions of time (an extension); all instants are UTC. */
final class TimeRules {
  private static final Set<String> WHOLE =
      Set.of(
          "year", "quarter", "month", "week", "day", "dow", "doy", "hour", "minute", "decade",
          "century");

  private static final Set<String> FRACTIONAL = Set.of("second", "epoch");

  private TimeRules() {}

  static FunctionRule present(ScalarFunction function) {
    ColumnType type =
        function == ScalarFunction.CURRENT_DATE
            ? ColumnType.of(BaseType.DATE)
            : ColumnType.TIMESTAMP;
    return arguments -> {
      arguments.demand(0, 0);
      return new Value.Call(function, List.of(), type);
    };
  }

  /** {@code EXTRACT(field FROM instant or duration)}: whole but for SECOND and EPOCH. */
  static Value extract(FunctionArguments arguments) throws AdqlException {
    arguments.demand(2, 2);
    Value.TextLiteral field = field(arguments.get(0));
    Value time = time(arguments);
    Value part = new Value.Call(ScalarFunction.DATE_PART, List.of(field, time), ColumnType.DOUBLE);
    return WHOLE.contains(field.text()) ? new Value.Convert(part, ColumnType.INTEGER) : part;
  }

  private static Value.TextLiteral field(Expression expression) throws AdqlException {
    String name =
        expression instanceof Expression.StringLiteral literal
            ? literal.value().toLowerCase(Locale.ROOT)
            : "";
    if (!WHOLE.contains(name) && !FRACTIONAL.contains(name)) {
      throw Problem.type(
          expression.span(),
          "EXTRACT knows YEAR, QUARTER, MONTH, WEEK, DAY, DOW, DOY, HOUR, MINUTE, SECOND, EPOCH,"
              + " DECADE and CENTURY, as in EXTRACT(YEAR FROM t)");
    }
    return new Value.TextLiteral(name, ColumnType.TEXT);
  }

  private static Value time(FunctionArguments arguments) throws AdqlException {
    Value value = arguments.value(1);
    if (value instanceof Value.TextLiteral(String text, _)) {
      return TimeLiterals.read(text, arguments.span(1));
    }
    if (value instanceof Value.Null) {
      return new Value.Null(ColumnType.TIMESTAMP);
    }
    ColumnType type = value.type();
    boolean clock = type.base() == BaseType.INTERVAL || type.base() == BaseType.TIME;
    if (!TypeRules.isTemporal(type) && !(clock && type.isScalar())) {
      throw arguments.place(1).refused("a time", TypeNames.of(type));
    }
    return value;
  }
}
