package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression;
import org.almagest.adql.syntax.Identifier;
import org.almagest.adql.syntax.SelectItem;
import org.almagest.adql.syntax.Span;
import org.jspecify.annotations.Nullable;

/** Resolves the select list and names its columns. */
final class ItemResolver {
  private final ExpressionResolver values;
  private final Scope scope;

  ItemResolver(ExpressionResolver values, Scope scope) {
    this.values = values;
    this.scope = scope;
  }

  /**
   * An item before it is named.
   *
   * @param name as written or as its column is called, null if a name must be made
   */
  private record Draft(@Nullable String name, String stem, Value value, Span span) {}

  List<SelectedItem> items(List<SelectItem> items) throws AdqlException {
    List<Draft> drafts = new ArrayList<>();
    for (SelectItem item : items) {
      drafts.addAll(drafts(item));
      Limits.columns(drafts, item.span());
    }
    ItemNames names = new ItemNames();
    drafts.forEach(draft -> names.taken(draft.name()));
    List<SelectedItem> named = new ArrayList<>();
    for (Draft draft : drafts) {
      String name = draft.name() == null ? names.make(draft.stem()) : draft.name();
      named.add(new SelectedItem(name, draft.value(), draft.span()));
    }
    return named;
  }

  private List<Draft> drafts(SelectItem item) throws AdqlException {
    return switch (item) {
      case SelectItem.AllColumns all -> all(all.span());
      case SelectItem.TableColumns table ->
          columns(new NameResolver(scope).relation(table.qualifier()).columns(), table.span());
      case SelectItem.Computed computed -> List.of(computed(computed));
    };
  }

  private List<Draft> all(Span span) throws AdqlException {
    if (scope.relations().isEmpty()) {
      throw Problem.syntax(span, "* needs a FROM to take its columns from");
    }
    return columns(scope.columns(), span);
  }

  private List<Draft> columns(List<ScopeColumn> columns, Span span) {
    return columns.stream()
        .map(column -> new Draft(column.name(), "", column.value(), span))
        .toList();
  }

  private Draft computed(SelectItem.Computed item) throws AdqlException {
    Expression expression = item.expression();
    Value value = values.value(expression);
    @Nullable String name =
        item.alias() == null ? columnName(expression, value) : item.alias().text();
    return new Draft(name, ItemNames.stem(expression), value, item.span());
  }

  private @Nullable String columnName(Expression expression, Value value) {
    if (!(expression instanceof Expression.ColumnReference reference)) {
      return null;
    }
    Identifier written = reference.name().last();
    return scope.relations().stream()
        .flatMap(relation -> relation.columns(written).stream())
        .filter(column -> column.value().equals(value))
        .map(ScopeColumn::name)
        .findFirst()
        .orElse(written.text());
  }
}
