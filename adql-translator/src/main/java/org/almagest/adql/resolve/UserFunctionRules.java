package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.almagest.adql.AdqlException;
import org.almagest.adql.functions.Parameter;
import org.almagest.adql.functions.ParameterType;
import org.almagest.adql.functions.ResultTypes;
import org.almagest.adql.functions.UserFunction;
import org.almagest.adql.functions.UserFunctions;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Value;
import org.almagest.schema.Column.Storage;
import org.almagest.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** Binds calls of user-defined functions by their table. */
final class UserFunctionRules {
  private UserFunctionRules() {}

  /** The rule of the functions of that name, null if there are none. */
  static @Nullable FunctionRule named(String name) {
    @Nullable String refusal = UserFunctions.refused().get(name);
    if (refusal != null) {
      return call -> {
        throw Problem.unsupported(
            call.call().span(), call.call().name() + " is not offered here: " + refusal);
      };
    }
    List<UserFunction> overloads = UserFunctions.named(name);
    return overloads.isEmpty() ? null : written -> apply(overloads, written);
  }

  private static Value apply(List<UserFunction> overloads, FunctionArguments written)
      throws AdqlException {
    if (!overloads.getFirst().isAggregate()) {
      return bind(choose(overloads, written), written);
    }
    AggregateRules aggregates = new AggregateRules(written.values());
    aggregates.demandPlace(written.call().name().toString(), written.call().span());
    FunctionArguments inside =
        new FunctionArguments(written.call(), written.values().insideAggregate());
    Value call = bind(choose(overloads, inside), inside);
    aggregates.demandOwnColumns(written.call().name(), call, written.call().span());
    return call;
  }

  /** The overload with the right number of arguments; of several, the first that fits. */
  private static UserFunction choose(List<UserFunction> overloads, FunctionArguments arguments)
      throws AdqlException {
    List<UserFunction> candidates =
        overloads.stream()
            .filter(function -> function.parameters().size() == arguments.count())
            .toList();
    for (UserFunction candidate : candidates) {
      if (candidates.size() == 1 || fits(candidate, arguments)) {
        return candidate;
      }
    }
    throw Problem.type(
        arguments.call().span(),
        "no "
            + arguments.call().name()
            + " takes these arguments; there is "
            + overloads.stream().map(UserFunction::signature).collect(Collectors.joining(" and ")));
  }

  private static boolean fits(UserFunction function, FunctionArguments arguments)
      throws AdqlException {
    for (int index = 0; index < arguments.count(); index++) {
      boolean array = arguments.value(index).type().isArray();
      ParameterType type = function.parameters().get(index).type();
      if (array != (type == ParameterType.DOUBLES || type == ParameterType.ARRAY)) {
        return false;
      }
    }
    return true;
  }

  private static Value bind(UserFunction function, FunctionArguments written) throws AdqlException {
    List<Value> arguments = new ArrayList<>();
    for (int index = 0; index < written.count(); index++) {
      Parameter parameter = function.parameters().get(index);
      arguments.addAll(UserArguments.of(parameter, written, index));
    }
    ColumnType type = type(function, arguments);
    Value.UserCall call = new Value.UserCall(function, arguments, type);
    return type.base().isGeometry() && type.isScalar()
        ? new Value.Shape(new Geometry.Computed(call, Storage.PG_SPHERE))
        : call;
  }

  private static ColumnType type(UserFunction function, List<Value> arguments) {
    return switch (function.result()) {
      case ResultTypes.SAME_GEOMETRY -> arguments.getLast().type();
      case ResultTypes.ELEMENT -> element(arguments.getFirst().type());
      default -> widened(ResultTypes.fixed(function.result()).orElseThrow(), arguments);
    };
  }

  private static ColumnType element(ColumnType array) {
    return new ColumnType(array.base(), array.length(), array.unicode(), List.of());
  }

  /** Text made of text that goes beyond ASCII may do so too. */
  private static ColumnType widened(ColumnType type, List<Value> arguments) {
    boolean unicode = arguments.stream().anyMatch(argument -> argument.type().unicode());
    return TypeRules.isText(type) && unicode ? ColumnType.UNICODE_TEXT : type;
  }
}
