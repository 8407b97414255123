package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Condition;
import org.almagest.adql.resolved.Relation;
import org.almagest.adql.resolved.Rows;
import org.almagest.adql.resolved.Rows.Form;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression;
import org.almagest.adql.syntax.FromItem;
import org.almagest.adql.syntax.QueryBody;
import org.jspecify.annotations.Nullable;

/** Resolves one SELECT. */
final class SelectResolver {
  private final Resolution resolution;
  private final Scope outer;

  SelectResolver(Resolution resolution, Scope outer) {
    this.resolution = resolution;
    this.outer = outer;
  }

  RowsResult select(QueryBody.Select select, Form form) throws AdqlException {
    Form itemForm = select.distinct() && form == Form.NATIVE ? Form.COMPARABLE : form;
    List<Relation> from = new ArrayList<>();
    Scope scope = scope(select.from(), from);
    @Nullable Condition where =
        new ExistsRules(from).reached(condition(select.where(), scope, Clause.WHERE));
    ExpressionResolver values = new ExpressionResolver(resolution, scope, Clause.SELECT);
    List<SelectedItem> items = new ItemResolver(values, scope).items(select.items());
    List<Value> keys = new GroupResolver(resolution, scope, items).keys(select.groupBy());
    @Nullable Condition having = condition(select.having(), scope, Clause.HAVING);
    Grouping grouping = Grouping.of(scope, keys, items, having, select);
    Rows.Select rows =
        new Rows.Select(
            select.distinct(),
            select.top() == null ? null : select.top().value(),
            items.stream().map(item -> new Rows.Item(item.value(), itemForm)).toList(),
            from,
            where,
            keys,
            having);
    List<Output> outputs = items.stream().map(item -> item.output(itemForm)).toList();
    ExpressionResolver sorting = new ExpressionResolver(resolution, scope, Clause.ORDER_BY);
    return new RowsResult(rows, outputs, new SelectResult(rows, sorting, grouping));
  }

  private Scope scope(List<FromItem> items, List<Relation> relations) throws AdqlException {
    List<NamedRelation> names = new ArrayList<>();
    List<ScopeColumn> columns = new ArrayList<>();
    for (FromItem item : isDual(items) ? List.<FromItem>of() : items) {
      Joined joined = new FromResolver(resolution, outer).resolve(item);
      relations.add(joined.relation());
      names.addAll(joined.names());
      columns.addAll(joined.columns());
    }
    return new Scope(outer, names, columns);
  }

  /** {@code FROM dual}, which elsewhere stands for no table, unless there is one of that name. */
  private boolean isDual(List<FromItem> items) {
    return items.size() == 1
        && items.getFirst() instanceof FromItem.NamedTable table
        && table.name().parts().size() == 1
        && table.name().last().text().equalsIgnoreCase("dual")
        && resolution.common(table.name().last()).isEmpty()
        && resolution.catalog().tablesCalled("dual", false).isEmpty();
  }

  private @Nullable Condition condition(@Nullable Expression expression, Scope scope, Clause clause)
      throws AdqlException {
    return expression == null
        ? null
        : new ExpressionResolver(resolution, scope, clause).condition(expression);
  }
}
