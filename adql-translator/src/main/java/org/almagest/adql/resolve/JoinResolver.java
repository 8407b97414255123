package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Condition;
import org.almagest.adql.resolved.Relation;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression.ComparisonOperator;
import org.almagest.adql.syntax.FromItem;
import org.almagest.adql.syntax.FromItem.JoinCondition;
import org.almagest.adql.syntax.FromItem.JoinKind;
import org.almagest.adql.syntax.Identifier;
import org.almagest.adql.syntax.Span;
import org.almagest.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** Resolves joins; USING and NATURAL become conditions over merged columns (SQL-92 7.5). */
final class JoinResolver {
  private final Resolution resolution;
  private final Scope outer;

  JoinResolver(Resolution resolution, Scope outer) {
    this.resolution = resolution;
    this.outer = outer;
  }

  Joined join(FromItem.Join join, Joined left, Joined right) throws AdqlException {
    return switch (join.condition()) {
      case JoinCondition.On on -> {
        Joined both = joined(join.kind(), left, right, null);
        yield joined(join.kind(), left, right, condition(on, both));
      }
      case JoinCondition.Using using ->
          merged(join, left, right, named(using.columns(), left, right));
      case JoinCondition.Natural natural -> merged(join, left, right, common(left, right, join));
      case JoinCondition.None none -> unconditional(join, left, right);
    };
  }

  private Condition condition(JoinCondition.On on, Joined both) throws AdqlException {
    Scope scope = new Scope(outer, both.names(), both.columns());
    return new ExpressionResolver(resolution, scope, Clause.ON).condition(on.expression());
  }

  private static Joined unconditional(FromItem.Join join, Joined left, Joined right)
      throws AdqlException {
    if (join.kind() != JoinKind.CROSS) {
      throw Problem.syntax(join.right().span(), JoinCondition.None.PROBLEM);
    }
    return joined(JoinKind.CROSS, left, right, null);
  }

  /** A column of both sides that the join makes one. */
  private record Pair(ScopeColumn left, ScopeColumn right, Span span) {}

  private static List<Pair> named(List<Identifier> names, Joined left, Joined right)
      throws AdqlException {
    List<Pair> pairs = new ArrayList<>();
    ColumnNames ofLeft = new ColumnNames(left.columns());
    ColumnNames ofRight = new ColumnNames(right.columns());
    for (Identifier name : names) {
      pairs.add(new Pair(one(name, ofLeft, "left"), one(name, ofRight, "right"), name.span()));
      Limits.terms(pairs, "USING", name.span());
    }
    return pairs;
  }

  private static ScopeColumn one(Identifier name, ColumnNames side, String word)
      throws AdqlException {
    List<ScopeColumn> found = side.matching(name);
    if (found.isEmpty()) {
      List<String> candidates = side.all().stream().map(ScopeColumn::name).toList();
      throw Problem.unknownColumn(
          name.span(),
          "column \""
              + name.text()
              + "\" of USING is not in the table on the "
              + word
              + Nearest.hint(name.text(), candidates));
    }
    if (found.size() > 1) {
      throw NameProblems.ambiguous(name, found);
    }
    return found.getFirst();
  }

  private static List<Pair> common(Joined left, Joined right, FromItem.Join join)
      throws AdqlException {
    ColumnNames ofRight = new ColumnNames(right.columns());
    List<Identifier> shared = new ArrayList<>();
    for (ScopeColumn column : left.columns()) {
      Identifier name = new Identifier(column.name(), false, join.right().span());
      if (!ofRight.matching(name).isEmpty()) {
        shared.add(name);
      }
    }
    return named(shared, left, right);
  }

  private static Joined merged(FromItem.Join join, Joined left, Joined right, List<Pair> pairs)
      throws AdqlException {
    List<Condition> conditions = new ArrayList<>();
    List<ScopeColumn> merged = new ArrayList<>();
    for (Pair pair : pairs) {
      Operands operands =
          Operands.comparable(pair.left().value(), pair.right().value(), pair.span());
      conditions.add(
          new Condition.Compare(ComparisonOperator.EQUAL, operands.left(), operands.right()));
      merged.add(new ScopeColumn(pair.left().name(), merge(join.kind(), pair), ""));
    }
    Joined plain = joined(join.kind(), left, right, all(conditions));
    Set<ScopeColumn> paired = Collections.newSetFromMap(new IdentityHashMap<>());
    pairs.forEach(pair -> Collections.addAll(paired, pair.left(), pair.right()));
    plain.columns().stream().filter(column -> !paired.contains(column)).forEach(merged::add);
    return new Joined(plain.relation(), plain.names(), merged);
  }

  private static Condition all(List<Condition> conditions) {
    return switch (conditions.size()) {
      case 0 -> new Condition.Holds(new Value.BooleanLiteral(true));
      case 1 -> conditions.getFirst();
      default -> new Condition.And(conditions);
    };
  }

  private static Value merge(JoinKind kind, Pair pair) throws AdqlException {
    Value left = pair.left().value();
    Value right = pair.right().value();
    return switch (kind) {
      case INNER, LEFT, CROSS -> left;
      case RIGHT -> right;
      case FULL -> {
        ColumnType type = TypeRules.common(left, right, pair.span());
        yield new Value.Coalesce(
            List.of(TypeRules.as(left, type), TypeRules.as(right, type)), type);
      }
    };
  }

  private static Joined joined(
      JoinKind kind, Joined left, Joined right, @Nullable Condition condition) {
    List<NamedRelation> names = new ArrayList<>(left.names());
    names.addAll(right.names());
    List<ScopeColumn> columns = new ArrayList<>(left.columns());
    columns.addAll(right.columns());
    Relation relation = OuterJoinRules.join(kind, left.relation(), right.relation(), condition);
    return new Joined(relation, names, columns);
  }
}
