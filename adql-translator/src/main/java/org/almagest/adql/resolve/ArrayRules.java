package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.ScalarFunction;
import org.almagest.adql.resolved.Value;
import org.almagest.schema.ColumnType;

/** Functions of arrays (an extension). */
final class ArrayRules {
  private ArrayRules() {}

  /** {@code ARRAY_LENGTH(array [, dimension])}, the first dimension if not said. */
  static Value length(FunctionArguments arguments) throws AdqlException {
    arguments.demand(1, 2);
    Value dimension =
        arguments.count() > 1 ? TextRules.whole(arguments, 1) : LiteralReader.integer(1);
    return new Value.Call(
        ScalarFunction.ARRAY_LENGTH, List.of(array(arguments), dimension), ColumnType.INTEGER);
  }

  static Value cardinality(FunctionArguments arguments) throws AdqlException {
    arguments.demand(1, 1);
    return new Value.Call(
        ScalarFunction.CARDINALITY, List.of(array(arguments)), ColumnType.INTEGER);
  }

  /** {@code ARRAY_POSITION(array, element)}, from 1; NULL if it does not occur. */
  static Value position(FunctionArguments arguments) throws AdqlException {
    arguments.demand(2, 2);
    Value array = array(arguments);
    ColumnType type = array.type();
    ColumnType one = new ColumnType(type.base(), type.length(), type.unicode(), List.of());
    Value element = arguments.value(1);
    TypeRules.common(new Value.Null(one), element, arguments.span(1));
    if (TypeRules.common(one, element.type()).isEmpty()) {
      throw Problem.type(
          arguments.span(1),
          "this is " + TypeNames.of(element.type()) + ", but the array holds " + type.base());
    }
    List<Value> values = new ArrayList<>(List.of(array));
    values.add(
        element instanceof Value.Null ? new Value.Null(one) : new Value.Convert(element, one));
    return new Value.Call(ScalarFunction.ARRAY_POSITION, values, ColumnType.INTEGER);
  }

  private static Value array(FunctionArguments arguments) throws AdqlException {
    Value array = arguments.value(0);
    if (!array.type().isArray()) {
      throw arguments.place(0).refused("an array", TypeNames.of(array.type()));
    }
    return array;
  }
}
