package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.ScalarFunction;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Span;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;

/** Functions of text that ADQL only reserves the names of (ADQL-37). */
final class TextRules {
  private TextRules() {}

  /** From so many texts to a whole number. */
  static FunctionRule measure(ScalarFunction function, int count) {
    return arguments -> {
      arguments.demand(count, count);
      return new Value.Call(function, texts(arguments), ColumnType.INTEGER);
    };
  }

  /** From texts to a text. */
  static FunctionRule edit(ScalarFunction function, int least, int most) {
    return arguments -> {
      arguments.demand(least, most);
      return call(function, texts(arguments));
    };
  }

  /** From a text and whole numbers to a part of the text. */
  static FunctionRule part(ScalarFunction function, int least, int most) {
    return arguments -> {
      arguments.demand(least, most);
      List<Value> values = new ArrayList<>(List.of(arguments.text(0)));
      for (int index = 1; index < arguments.count(); index++) {
        values.add(whole(arguments, index));
      }
      return call(function, values);
    };
  }

  /** {@code POSITION(sought IN text)}; the database takes them the other way round. */
  static Value position(FunctionArguments arguments) throws AdqlException {
    arguments.demand(2, 2);
    List<Value> values = List.of(arguments.text(1), arguments.text(0));
    return new Value.Call(ScalarFunction.POSITION, values, ColumnType.INTEGER);
  }

  /** Of anything that has a written form; NULL counts as nothing. */
  static Value concatenation(FunctionArguments arguments) throws AdqlException {
    List<Value> texts = new ArrayList<>();
    for (int index = 0; index < arguments.count(); index++) {
      texts.add(written(arguments.value(index), arguments.span(index)));
    }
    if (texts.isEmpty()) {
      throw FunctionArguments.wrongCount(arguments.call(), "1 or more");
    }
    return call(ScalarFunction.CONCAT, texts);
  }

  private static Value written(Value value, Span span) throws AdqlException {
    ColumnType type = value.type();
    if (type.isArray() || type.base().isGeometry() || type.base() == BaseType.BINARY) {
      throw Problem.type(span, TypeNames.of(type) + " cannot be joined to text");
    }
    return TypeRules.isText(type) ? value : TypeRules.as(value, ColumnType.TEXT);
  }

  /** A whole number as the database's functions take it. */
  static Value whole(FunctionArguments arguments, int index) throws AdqlException {
    Value number = arguments.number(index);
    boolean whole = number instanceof Value.Null || number.type().base().isInteger();
    if (!whole) {
      throw arguments.place(index).refused("a whole number", TypeNames.of(number.type()));
    }
    return number.type().base() == BaseType.SMALLINT
        ? number
        : TypeRules.as(number, ColumnType.INTEGER);
  }

  private static List<Value> texts(FunctionArguments arguments) throws AdqlException {
    List<Value> texts = new ArrayList<>();
    for (int index = 0; index < arguments.count(); index++) {
      texts.add(arguments.text(index));
    }
    return texts;
  }

  private static Value call(ScalarFunction function, List<Value> values) {
    boolean unicode = values.stream().anyMatch(value -> value.type().unicode());
    return new Value.Call(function, values, ColumnType.varchar(null, unicode));
  }
}
