package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression;
import org.almagest.adql.syntax.Identifier;
import org.almagest.schema.BaseType;

/**
 * Resolves GROUP BY. Besides columns and expressions of FROM, positions and aliases of the select
 * list are understood, where nothing else could be meant.
 */
final class GroupResolver {
  private final ExpressionResolver values;
  private final Scope scope;
  private final List<SelectedItem> items;

  GroupResolver(Resolution resolution, Scope scope, List<SelectedItem> items) {
    this.values = new ExpressionResolver(resolution, scope, Clause.GROUP_BY);
    this.scope = scope;
    this.items = items;
  }

  List<Value> keys(List<Expression> expressions) throws AdqlException {
    List<Value> keys = new ArrayList<>();
    for (Expression expression : expressions) {
      keys.add(key(expression));
      Limits.terms(keys, "GROUP BY", expression.span());
    }
    return keys;
  }

  private Value key(Expression expression) throws AdqlException {
    Value key =
        switch (expression) {
          case Expression.NumberLiteral number when number.isInteger() -> item(number);
          case Expression.ColumnReference column when isAlias(column) -> aliased(column);
          default -> values.value(expression);
        };
    if (key.type().base().isGeometry()) {
      throw Problem.type(
          expression.span(), "a geometry cannot be grouped by; group by its coordinates");
    }
    if (key.type().base() == BaseType.JSON) {
      throw Problem.type(expression.span(), "a JSON cannot be grouped by; CAST it to VARCHAR");
    }
    if (Walk.holdsAggregate(key)) {
      throw Problem.type(expression.span(), "an aggregate cannot stand in GROUP BY");
    }
    if (Walk.holdsWindow(key)) {
      throw Problem.type(
          expression.span(),
          "a window function cannot stand in GROUP BY; compute it in a sub-query of FROM");
    }
    return key;
  }

  private Value item(Expression.NumberLiteral number) throws AdqlException {
    return items.get(Positions.index(number, items.size(), "GROUP BY")).value();
  }

  private boolean isAlias(Expression.ColumnReference column) {
    Identifier name = column.name().last();
    return column.name().parts().size() == 1
        && scope.columns(name).isEmpty()
        && items.stream().anyMatch(item -> name.matches(item.name()));
  }

  private Value aliased(Expression.ColumnReference column) {
    Identifier name = column.name().last();
    return items.stream()
        .filter(item -> name.matches(item.name()))
        .map(SelectedItem::value)
        .findFirst()
        .orElseThrow();
  }
}
