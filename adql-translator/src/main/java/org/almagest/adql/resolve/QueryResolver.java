package org.almagest.adql.resolve;

import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.ResolvedQuery;
import org.almagest.adql.resolved.ResolvedQuery.SortKey;
import org.almagest.adql.resolved.Rows;
import org.almagest.adql.resolved.Rows.Form;
import org.almagest.adql.syntax.Query;
import org.almagest.adql.syntax.QueryBody;
import org.jspecify.annotations.Nullable;

/** Resolves queries of any depth. */
final class QueryResolver {
  private final Resolution resolution;
  private final Scope outer;

  QueryResolver(Resolution resolution, Scope outer) {
    this.resolution = resolution;
    this.outer = outer;
  }

  /** The query, its columns leaving it in the form wanted. */
  QueryResult resolve(Query query, Form form) throws AdqlException {
    RowsResult result = rows(query.body(), form);
    List<SortKey> orderBy = new SortResolver(result).keys(query.orderBy());
    @Nullable Long offset = query.offset() == null ? null : query.offset().value();
    @Nullable Long limit = query.limit() == null ? null : query.limit().value();
    if (result.rows() instanceof Rows.Select select && select.limit() != null) {
      Rows unlimited = select.withLimit(null);
      ResolvedQuery resolved = new ResolvedQuery(unlimited, orderBy, select.limit(), offset);
      return new QueryResult(resolved, result.outputs());
    }
    return new QueryResult(
        new ResolvedQuery(result.rows(), orderBy, limit, offset), result.outputs());
  }

  RowsResult rows(QueryBody body, Form form) throws AdqlException {
    return switch (body) {
      case QueryBody.Select select -> new SelectResolver(resolution, outer).select(select, form);
      case QueryBody.SetOperation operation -> new SetResolver(this).operation(operation, form);
      case QueryBody.Nested nested -> {
        QueryResult result = resolve(nested.query(), form);
        yield new RowsResult(new Rows.Nested(result.query()), result.outputs(), null);
      }
    };
  }
}
