package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.ScalarFunction;
import org.almagest.adql.resolved.Value;
import org.almagest.schema.ColumnType;

/** Functions of numbers and of text (ADQL 2.1 sections 2.3 and 4.4). */
final class ScalarRules {
  private ScalarRules() {}

  /** A function from doubles to a double. */
  static FunctionRule doubles(ScalarFunction function, int count) {
    return arguments -> {
      arguments.demand(count, count);
      List<Value> numbers = new ArrayList<>();
      for (Value number : arguments.numbers()) {
        numbers.add(TypeRules.as(number, ColumnType.DOUBLE));
      }
      return new Value.Call(function, numbers, ColumnType.DOUBLE);
    };
  }

  static FunctionRule keepingType(ScalarFunction function) {
    return arguments -> {
      arguments.demand(1, 1);
      Value number = arguments.number(0);
      return new Value.Call(function, List.of(number), number.type());
    };
  }

  static FunctionRule texts(ScalarFunction function) {
    return arguments -> {
      arguments.demand(1, 1);
      Value text = arguments.text(0);
      ColumnType type = ColumnType.varchar(text.type().length(), text.type().unicode());
      return new Value.Call(function, List.of(text), type);
    };
  }

  /** {@code f(x)} and {@code f(x, n)}. */
  static FunctionRule decimals(ScalarFunction plain, ScalarFunction toDecimals) {
    return arguments -> {
      arguments.demand(1, 2);
      Value number = arguments.number(0);
      if (arguments.count() == 1) {
        Value converted = TypeRules.as(number, ColumnType.DOUBLE);
        return new Value.Call(plain, List.of(converted), ColumnType.DOUBLE);
      }
      Value places = arguments.number(1);
      Value exact = TypeRules.as(number, ColumnType.NUMERIC);
      Value count = TypeRules.as(places, ColumnType.INTEGER);
      return new Value.Call(toDecimals, List.of(exact, count), ColumnType.DOUBLE);
    };
  }

  static Value mod(FunctionArguments arguments) throws AdqlException {
    arguments.demand(2, 2);
    return remainder(arguments.number(0), arguments.number(1));
  }

  /** MOD, and the operator %. */
  static Value remainder(Value dividend, Value divisor) {
    List<Value> numbers = List.of(dividend, divisor);
    ColumnType type = TypeRules.arithmetic(dividend.type(), divisor.type());
    if (type.base().isInteger()) {
      return new Value.Call(ScalarFunction.INTEGER_MOD, numbers, type);
    }
    List<Value> exact =
        numbers.stream().map(number -> TypeRules.as(number, ColumnType.NUMERIC)).toList();
    return new Value.Call(ScalarFunction.MOD, exact, ColumnType.DOUBLE);
  }

  /** The seed has no defined meaning (section 2.3): it is checked and ignored. */
  static Value rand(FunctionArguments arguments) throws AdqlException {
    arguments.demand(0, 1);
    arguments.numbers();
    return new Value.Call(ScalarFunction.RAND, List.of(), ColumnType.DOUBLE);
  }
}
