package org.almagest.adql.resolved;

import java.util.List;
import org.almagest.adql.syntax.QueryBody.SetOperator;
import org.jspecify.annotations.Nullable;

/** What yields rows. */
public sealed interface Rows {
  /**
   * A SELECT.
   *
   * @param limit of a TOP that counts before a set operation; null if none
   * @param from empty for a SELECT without FROM
   * @param where null if none
   * @param having null if none
   */
  record Select(
      boolean distinct,
      @Nullable Long limit,
      List<Item> items,
      List<Relation> from,
      @Nullable Condition where,
      List<Value> groupBy,
      @Nullable Condition having)
      implements Rows {
    public Select {
      items = List.copyOf(items);
      from = List.copyOf(from);
      groupBy = List.copyOf(groupBy);
    }

    public Select withLimit(@Nullable Long newLimit) {
      return new Select(distinct, newLimit, items, from, where, groupBy, having);
    }

    public Select withItems(List<Item> newItems) {
      return new Select(distinct, limit, newItems, from, where, groupBy, having);
    }
  }

  record SetOperation(SetOperator operator, boolean all, Rows left, Rows right) implements Rows {}

  /** A query with its own order and limits as an operand. */
  record Nested(ResolvedQuery query) implements Rows {}

  /** A column of a SELECT and the form in which it leaves it. */
  record Item(Value value, Form form) {}

  /** The form in which a column leaves a SELECT. */
  enum Form {
    /** As PostgreSQL computes with it. */
    NATIVE,
    /** Native, but in a type whose values can be told apart and sorted: geometries as arrays. */
    COMPARABLE,
    /** In the wire form of its type ({@link org.almagest.schema.BaseType}). */
    WIRE
  }
}
