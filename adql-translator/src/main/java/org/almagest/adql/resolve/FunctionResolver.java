package org.almagest.adql.resolve;

import java.util.Locale;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** Resolves function calls by the catalogue of functions. */
final class FunctionResolver {
  private final ExpressionResolver values;

  FunctionResolver(ExpressionResolver values) {
    this.values = values;
  }

  Value call(Expression.FunctionCall call) throws AdqlException {
    String name = call.name().toString().toUpperCase(Locale.ROOT);
    @Nullable FunctionRule rule = FunctionCatalogue.RULES.get(name);
    if (rule == null && WindowRules.RULES.containsKey(name)) {
      throw Problem.syntax(
          call.span(),
          name + " looks at rows through a window; write " + name + "(...) OVER (ORDER BY ...)");
    }
    if (rule == null) {
      rule = UserFunctionRules.named(name);
    }
    if (rule == null) {
      throw FunctionNames.unknown(call, name);
    }
    if (call.distinct() && !FunctionCatalogue.AGGREGATES.contains(name)) {
      throw Problem.syntax(call.span(), "DISTINCT belongs to aggregates, not to " + call.name());
    }
    return rule.apply(new FunctionArguments(call, values));
  }
}
