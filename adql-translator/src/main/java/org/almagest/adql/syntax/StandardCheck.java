package org.almagest.adql.syntax;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.almagest.adql.AdqlException;
import org.almagest.adql.AdqlException.Kind;
import org.almagest.adql.syntax.FromItem.JoinCondition;
import org.jspecify.annotations.Nullable;

/**
 * What the standard demands of a query beyond the shape that {@link Parser} reads, and that can be
 * told without knowing a table: reserved words are no names, conditions are no values and values no
 * conditions, standard functions get the arguments and CAST the types that they take, columns come
 * from somewhere. The parser leaves these to the resolver, which knows the tables and so accepts
 * more. For one statement.
 */
public final class StandardCheck {
  private final DeclaredNames names = new DeclaredNames();
  private final ExpressionCheck expressions;
  private int sources;

  private StandardCheck(Predicate<String> functions) {
    this.expressions = new ExpressionCheck(this, functions);
  }

  /**
   * Checks a parsed query.
   *
   * @param functions whether there is a function of this name (as written) beside the standard's
   * @throws AdqlException of kind SYNTAX or UNKNOWN_FUNCTION if the query is not standard ADQL 2.1
   *     (or one of the extensions that {@link Parser} lists)
   */
  public static void check(Statement statement, Predicate<String> functions) throws AdqlException {
    StandardCheck check = new StandardCheck(functions);
    for (Statement.CommonTable common : statement.with()) {
      check.names.add(common.name());
      check.query(common.query());
    }
    check.query(statement.query());
  }

  void query(Query query) throws AdqlException {
    int outer = sources;
    body(query.body());
    sources = query.orderBy().isEmpty() ? outer : outer + 1;
    for (Query.SortKey key : query.orderBy()) {
      expressions.value(key.key());
    }
    sources = outer;
  }

  void column(QualifiedName name) throws AdqlException {
    names.checkColumn(name);
    requireSource(name.span(), "column \"" + name + "\"");
  }

  private void body(QueryBody body) throws AdqlException {
    switch (body) {
      case QueryBody.Select select -> select(select);
      case QueryBody.Nested nested -> query(nested.query());
      case QueryBody.SetOperation operation -> {
        body(operation.left());
        body(operation.right());
      }
    }
  }

  private void select(QueryBody.Select select) throws AdqlException {
    declare(select);
    for (FromItem item : select.from()) {
      from(item);
    }
    int outer = sources;
    sources += select.from().size();
    for (SelectItem item : select.items()) {
      item(item);
    }
    condition(select.where());
    for (Expression term : select.groupBy()) {
      expressions.value(term);
    }
    condition(select.having());
    sources = outer;
  }

  private void declare(QueryBody.Select select) {
    for (SelectItem item : select.items()) {
      if (item instanceof SelectItem.Computed computed) {
        declare(computed.alias());
      }
    }
  }

  private void declare(@Nullable Identifier alias) {
    if (alias != null) {
      names.add(alias);
    }
  }

  private void item(SelectItem item) throws AdqlException {
    switch (item) {
      case SelectItem.Computed computed -> expressions.value(computed.expression());
      case SelectItem.AllColumns all -> requireSource(all.span(), "*");
      case SelectItem.TableColumns columns -> requireSource(columns.span(), "*");
    }
  }

  private void from(FromItem item) throws AdqlException {
    switch (item) {
      case FromItem.NamedTable table -> {
        names.checkTable(table.name());
        declare(table.alias());
      }
      case FromItem.DerivedTable table -> {
        query(table.query());
        names.add(table.alias());
      }
      case FromItem.Join join -> {
        from(join.left());
        from(join.right());
        joined(join.condition());
      }
    }
  }

  private void joined(JoinCondition condition) throws AdqlException {
    sources++;
    switch (condition) {
      case JoinCondition.On(Expression expression) -> condition(expression);
      case JoinCondition.Using(List<Identifier> columns) -> {
        for (Identifier column : columns) {
          names.checkAlone(column);
        }
      }
      case JoinCondition.Natural _, JoinCondition.None _ -> {}
    }
    sources--;
  }

  private void condition(@Nullable Expression condition) throws AdqlException {
    if (condition instanceof Expression.ColumnReference column) {
      throw new AdqlException(
          Kind.SYNTAX,
          column.span(),
          "a condition is needed here, not a column alone; compare it with something");
    }
    if (condition != null) {
      expressions.condition(condition);
    }
  }

  private void requireSource(Span span, String what) throws AdqlException {
    if (sources == 0) {
      throw new AdqlException(
          Kind.SYNTAX, span, what + " needs a table to come from; add FROM and the table");
    }
  }

  static void requireFunction(QualifiedName name, Predicate<String> functions)
      throws AdqlException {
    Optional<String> missing = Optional.of(name.toString()).filter(functions.negate());
    if (missing.isPresent()) {
      throw new AdqlException(
          Kind.UNKNOWN_FUNCTION,
          name.span(),
          "function \"%s\" does not exist".formatted(missing.get()));
    }
  }
}
