package org.almagest.adql.pgsphere;

import java.util.stream.Collectors;
import org.almagest.adql.resolved.ResolvedQuery;
import org.almagest.adql.resolved.ResolvedQuery.SortKey;
import org.almagest.adql.resolved.Rows;
import org.almagest.adql.syntax.Query.Direction;

/** Writes queries. */
final class QueryWriter {
  private QueryWriter() {}

  /** The outermost query; its columns need no names. */
  static String top(ResolvedQuery query) {
    return write(query, false);
  }

  /** A query whose columns are called c1, c2, ... */
  static String named(ResolvedQuery query) {
    return write(query, true);
  }

  /** A query used as a value or a set; its columns need no names. */
  static String nested(ResolvedQuery query) {
    return "(" + write(query, false) + ")";
  }

  private static String write(ResolvedQuery query, boolean named) {
    StringBuilder sql = new StringBuilder(rows(query.rows(), named));
    if (!query.orderBy().isEmpty()) {
      sql.append(" ORDER BY ");
      sql.append(query.orderBy().stream().map(QueryWriter::key).collect(Collectors.joining(", ")));
    }
    if (query.limit() != null) {
      sql.append(" LIMIT ").append(query.limit());
    }
    if (query.offset() != null) {
      sql.append(" OFFSET ").append(query.offset());
    }
    return sql.toString();
  }

  static String key(SortKey key) {
    String term =
        switch (key) {
          case SortKey.Position(int position, _) -> Integer.toString(position);
          case SortKey.Nearest(var point, var center) -> GeometryWriter.separation(point, center);
          case SortKey.Computed(var value, _) -> ValueWriter.key(value);
        };
    return directed(term, key.direction());
  }

  static String directed(String term, Direction direction) {
    return switch (direction) {
      case ASCENDING -> term;
      case DESCENDING -> term + " DESC";
      case ASCENDING_NULLS_FIRST -> term + " NULLS FIRST";
      case DESCENDING_NULLS_LAST -> term + " DESC NULLS LAST";
    };
  }

  private static String rows(Rows rows, boolean named) {
    return switch (rows) {
      case Rows.Select select -> SelectWriter.write(select, named);
      case Rows.SetOperation operation ->
          operand(operation.left(), named)
              + operator(operation)
              + operand(operation.right(), named);
      case Rows.Nested(ResolvedQuery query) -> "(" + write(query, named) + ")";
    };
  }

  private static String operator(Rows.SetOperation operation) {
    return " " + operation.operator().name() + (operation.all() ? " ALL " : " ");
  }

  /** In parentheses unless it is a plain SELECT, so that precedence never matters. */
  private static String operand(Rows rows, boolean named) {
    return switch (rows) {
      case Rows.Select select when select.limit() != null ->
          "(" + SelectWriter.write(select, named) + " LIMIT " + select.limit() + ")";
      case Rows.Select select -> SelectWriter.write(select, named);
      case Rows.SetOperation operation -> "(" + rows(operation, named) + ")";
      case Rows.Nested nested -> rows(nested, named);
    };
  }
}
