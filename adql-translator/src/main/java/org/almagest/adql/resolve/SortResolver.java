package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.ResolvedQuery.SortKey;
import org.almagest.adql.resolved.Rows;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression;
import org.almagest.adql.syntax.Identifier;
import org.almagest.adql.syntax.Query;
import org.almagest.adql.syntax.Query.Direction;
import org.almagest.adql.syntax.Span;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;

/** Resolves ORDER BY: positions, output names, then expressions over FROM. */
final class SortResolver {
  private final RowsResult rows;

  SortResolver(RowsResult rows) {
    this.rows = rows;
  }

  List<SortKey> keys(List<Query.SortKey> written) throws AdqlException {
    List<SortKey> keys = new ArrayList<>();
    for (Query.SortKey key : written) {
      keys.add(key(key.key(), key.direction()));
      Limits.terms(keys, "ORDER BY", key.span());
    }
    return keys;
  }

  private SortKey key(Expression expression, Direction direction) throws AdqlException {
    if (expression instanceof Expression.NumberLiteral number && number.isInteger()) {
      int index = Positions.index(number, rows.outputs().size(), "ORDER BY");
      return output(index, expression.span(), direction);
    }
    if (expression instanceof Expression.ColumnReference column
        && column.name().parts().size() == 1) {
      List<Integer> found = named(column.name().last());
      if (found.size() > 1 && !same(found)) {
        throw Problem.ambiguous(
            column.span(),
            "\"" + column.name() + "\" names several output columns; order by position instead");
      }
      if (!found.isEmpty()) {
        return output(found.getFirst(), expression.span(), direction);
      }
    }
    return computed(expression, direction);
  }

  private List<Integer> named(Identifier name) {
    List<Integer> found = new ArrayList<>();
    for (int index = 0; index < rows.outputs().size(); index++) {
      if (name.matches(rows.outputs().get(index).column().name())) {
        found.add(index);
      }
    }
    return found;
  }

  private boolean same(List<Integer> indexes) {
    SelectResult select = rows.select();
    if (select == null) {
      return false;
    }
    List<Rows.Item> items = select.select().items();
    return indexes.stream().map(index -> items.get(index).value()).distinct().count() == 1;
  }

  private SortKey output(int index, Span span, Direction direction) throws AdqlException {
    ColumnType type = rows.outputs().get(index).column().type();
    demandOrder(type, span);
    SelectResult select = rows.select();
    boolean sortsAsWritten = type.base() != BaseType.INTERVAL;
    if (select != null) {
      Value item = select.select().items().get(index).value();
      Optional<SortKey> nearest = NearestRules.key(item, direction, select);
      if (nearest.isPresent()) {
        return nearest.get();
      }
    }
    return sortsAsWritten || select == null || select.select().distinct()
        ? new SortKey.Position(index + 1, direction)
        : new SortKey.Computed(select.select().items().get(index).value(), direction);
  }

  private SortKey computed(Expression expression, Direction direction) throws AdqlException {
    SelectResult select = rows.select();
    if (select == null) {
      throw Problem.unsupported(
          expression.span(),
          "ORDER BY after a set operation takes names and positions of its columns only");
    }
    Value value = select.values().value(expression);
    List<Value> items = select.select().items().stream().map(Rows.Item::value).toList();
    if (items.contains(value)) {
      return output(items.indexOf(value), expression.span(), direction);
    }
    demandOrder(value.type(), expression.span());
    if (select.select().distinct()) {
      throw Problem.unsupported(
          expression.span(), "with DISTINCT, ORDER BY takes only what is in the select list");
    }
    select.grouping().checkAggregate(value, expression.span());
    select.grouping().check(value, expression.span());
    return NearestRules.key(value, direction, select)
        .orElseGet(() -> new SortKey.Computed(value, direction));
  }

  private static void demandOrder(ColumnType type, Span span) throws AdqlException {
    if (type.base().isGeometry() || type.base() == BaseType.JSON) {
      throw Problem.type(span, TypeNames.of(type) + " has no order to sort by");
    }
  }
}
