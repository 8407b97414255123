package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.PgSphereVersion;
import org.almagest.adql.resolved.Condition;
import org.almagest.adql.resolved.Relation;
import org.almagest.adql.resolved.ResolvedCondition;
import org.almagest.adql.resolved.ResolvedQuery;
import org.almagest.adql.resolved.ResolvedStatement;
import org.almagest.adql.resolved.ResolvedStatement.CommonTable;
import org.almagest.adql.resolved.Rows;
import org.almagest.adql.resolved.Rows.Form;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression;
import org.almagest.adql.syntax.Statement;
import org.almagest.schema.Catalog;
import org.almagest.schema.Table;

/** Resolves whole statements. Stateless, safe to share. */
public final class Resolver {
  private final PgSphereVersion pgSphere;

  /** Resolves for databases with this pgSphere or a newer one. */
  public Resolver(PgSphereVersion pgSphere) {
    this.pgSphere = pgSphere;
  }

  /**
   * The meaning of a statement against a catalogue.
   *
   * @throws AdqlException if a name is unknown or ambiguous, types do not fit or a feature is not
   *     offered
   */
  public ResolvedStatement resolve(Statement statement, Catalog catalog) throws AdqlException {
    Resolution resolution = new Resolution(catalog, pgSphere);
    List<CommonTable> with = new ArrayList<>();
    for (Statement.CommonTable common : statement.with()) {
      with.add(define(common, resolution));
    }
    QueryResult result =
        new QueryResolver(resolution, Scope.EMPTY).resolve(statement.query(), Form.WIRE);
    return new ResolvedStatement(
        with,
        result.query(),
        result.outputs().stream().map(Output::column).toList(),
        resolution.tables());
  }

  /**
   * The meaning of a condition on the rows of one table, whose columns go by its name in
   * PostgreSQL.
   *
   * @throws AdqlException as {@link #resolve}
   */
  public ResolvedCondition condition(Expression condition, Table table) throws AdqlException {
    NamedRelation relation = FromResolver.relation(table, table.sqlName(), null);
    Scope scope = new Scope(Scope.EMPTY, List.of(relation), relation.columns());
    Resolution resolution = new Resolution(Catalog.EMPTY, pgSphere);
    Condition resolved =
        new ExpressionResolver(resolution, scope, Clause.WHERE).condition(condition);
    return new ResolvedCondition(resolved, scope.used());
  }

  private static CommonTable define(Statement.CommonTable common, Resolution resolution)
      throws AdqlException {
    if (resolution.common(common.name()).isPresent()) {
      throw Problem.ambiguous(
          common.name().span(),
          "WITH defines \"" + common.name().text() + "\" twice; give each its own name");
    }
    QueryResult result =
        new QueryResolver(resolution, Scope.EMPTY).resolve(common.query(), Form.NATIVE);
    String name = resolution.define(common.name().text(), result.outputs());
    return new CommonTable(name, result.query(), isTransparent(result.query()));
  }

  private static boolean isTransparent(ResolvedQuery query) {
    return query.limit() == null
        && query.offset() == null
        && query.rows() instanceof Rows.Select select
        && !select.distinct()
        && select.from().size() == 1
        && !(select.from().getFirst() instanceof Relation.Join)
        && select.groupBy().isEmpty()
        && select.having() == null
        && select.items().stream().noneMatch(item -> summarises(item.value()));
  }

  private static boolean summarises(Value value) {
    return Walk.holdsAggregate(value) || Walk.holdsWindow(value);
  }
}
