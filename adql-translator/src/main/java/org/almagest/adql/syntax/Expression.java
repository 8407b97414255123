package org.almagest.adql.syntax;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value or a condition as written. Values and conditions share one tree here because the text
 * does not tell them apart; the resolver does.
 */
public sealed interface Expression {
  Span span();

  /** {@code NULL}. */
  record NullLiteral(Span span) implements Expression {}

  /** A number as written: {@code 12}, {@code 12.}, {@code .5}, {@code 1.2E-3}; never signed. */
  record NumberLiteral(String text, Span span) implements Expression {
    /** Whether it has neither point nor exponent. */
    public boolean isInteger() {
      return text.chars().allMatch(character -> character >= '0' && character <= '9');
    }
  }

  /** {@code 'text'}; doubled quotes undone. */
  record StringLiteral(String value, Span span) implements Expression {}

  /** {@code TRUE}, {@code FALSE} (an extension). */
  record BooleanLiteral(boolean value, Span span) implements Expression {}

  /** {@code [[schema.]table.]column}. */
  record ColumnReference(QualifiedName name, Span span) implements Expression {}

  /** {@code +x}, {@code -x}. */
  record Sign(SignOperator operator, Expression operand, Span span) implements Expression {}

  /** {@code a + b} and the like. */
  record Binary(BinaryOperator operator, Expression left, Expression right, Span span)
      implements Expression {
    public Binary {
      Objects.requireNonNull(left);
      Objects.requireNonNull(right);
    }
  }

  /**
   * {@code name(arguments)}: standard, geometric, aggregate and user-defined functions alike.
   *
   * @param name as written, with the dot of a qualified one
   * @param distinct {@code COUNT(DISTINCT x)}
   */
  record FunctionCall(QualifiedName name, boolean distinct, List<Expression> arguments, Span span)
      implements Expression {
    public FunctionCall {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code COUNT(*)}. */
  record CountRows(Span span) implements Expression {}

  /**
   * {@code function OVER (...)} (an extension).
   *
   * @param function a call, or COUNT(*)
   */
  record Windowed(Expression function, Window window, Span span) implements Expression {}

  /**
   * {@code aggregate(... ORDER BY ...) FILTER (WHERE ...)} (an extension); one of both is there.
   *
   * @param function a call, or COUNT(*)
   * @param orderBy the order in which the rows are gathered, empty if none
   * @param filter which rows count, null if all
   */
  record Gathered(
      Expression function, List<Query.SortKey> orderBy, @Nullable Expression filter, Span span)
      implements Expression {
    public Gathered {
      orderBy = List.copyOf(orderBy);
    }
  }

  /** {@code CAST(operand AS type)}. */
  record Cast(Expression operand, TypeName type, Span span) implements Expression {}

  /**
   * {@code CASE [operand] WHEN ... THEN ... [ELSE ...] END} (an extension).
   *
   * @param operand null for the searched form
   * @param otherwise null if no ELSE
   */
  record Case(
      @Nullable Expression operand, List<When> branches, @Nullable Expression otherwise, Span span)
      implements Expression {
    public Case {
      branches = List.copyOf(branches);
    }
  }

  /** {@code WHEN condition THEN result}. */
  record When(Expression condition, Expression result) {}

  /** {@code (query)} as a value (an extension: one column, at most one row). */
  record ScalarSubquery(Query query, Span span) implements Expression {}

  /** {@code array[index]}, counted from 1 as PostgreSQL does (an extension). */
  record ArrayElement(Expression array, Expression index, Span span) implements Expression {}

  /** {@code a < b} and the like. */
  record Comparison(ComparisonOperator operator, Expression left, Expression right, Span span)
      implements Expression {
    public Comparison {
      Objects.requireNonNull(left);
      Objects.requireNonNull(right);
    }
  }

  /** {@code operand [NOT] BETWEEN low AND high}. */
  record Between(boolean negated, Expression operand, Expression low, Expression high, Span span)
      implements Expression {}

  /** {@code operand [NOT] IN (a, b, ...)}; at least one candidate. */
  record InList(boolean negated, Expression operand, List<Expression> candidates, Span span)
      implements Expression {
    public InList {
      candidates = List.copyOf(candidates);
    }
  }

  /** {@code operand [NOT] IN (query)}. */
  record InQuery(boolean negated, Expression operand, Query query, Span span)
      implements Expression {}

  /**
   * {@code operand [NOT] LIKE|ILIKE pattern [ESCAPE 'c']}.
   *
   * @param escape the one character after which a wildcard is none (an extension); null if nothing
   *     escapes
   */
  record Like(
      boolean negated,
      boolean ignoreCase,
      Expression operand,
      Expression pattern,
      @Nullable String escape,
      Span span)
      implements Expression {}

  /** {@code operand IS [NOT] NULL}. */
  record IsNull(boolean negated, Expression operand, Span span) implements Expression {}

  /** {@code operand IS [NOT] TRUE|FALSE|UNKNOWN} (an extension). */
  record IsTruth(boolean negated, Truth truth, Expression operand, Span span)
      implements Expression {}

  /** {@code EXISTS (query)}. */
  record Exists(Query query, Span span) implements Expression {}

  /** {@code a AND b AND ...}; at least two, so that long chains nest no deeper than one. */
  record And(List<Expression> operands, Span span) implements Expression {
    public And {
      operands = List.copyOf(operands);
    }
  }

  /** {@code a OR b OR ...}; at least two. */
  record Or(List<Expression> operands, Span span) implements Expression {
    public Or {
      operands = List.copyOf(operands);
    }
  }

  /** {@code NOT operand}. */
  record Not(Expression operand, Span span) implements Expression {}

  /** What a condition may be. */
  enum Truth {
    TRUE,
    FALSE,
    UNKNOWN
  }

  /** Signs. */
  enum SignOperator {
    PLUS,
    MINUS
  }

  /** Operators of two values that yield a value, with the text they are written as. */
  enum BinaryOperator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    /** An extension: what MOD computes. */
    REMAINDER("%"),
    /** An extension: of whole numbers, bit by bit. */
    BITWISE_AND("&"),
    /** An extension: of whole numbers, bit by bit. */
    BITWISE_OR("|"),
    CONCATENATE("||");

    private final String text;

    BinaryOperator(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  /** Comparisons, with the text they are written as; {@code !=} reads as {@code <>}. */
  enum ComparisonOperator {
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    GREATER(">"),
    LESS_OR_EQUAL("<="),
    GREATER_OR_EQUAL(">=");

    private final String text;

    ComparisonOperator(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }

    /** The operator of the same meaning with its operands swapped. */
    public ComparisonOperator swapped() {
      return switch (this) {
        case EQUAL, NOT_EQUAL -> this;
        case LESS -> GREATER;
        case GREATER -> LESS;
        case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
        case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
      };
    }

    public static Optional<ComparisonOperator> of(String text) {
      return switch (text) {
        case "=" -> Optional.of(EQUAL);
        case "<>", "!=" -> Optional.of(NOT_EQUAL);
        case "<" -> Optional.of(LESS);
        case ">" -> Optional.of(GREATER);
        case "<=" -> Optional.of(LESS_OR_EQUAL);
        case ">=" -> Optional.of(GREATER_OR_EQUAL);
        default -> Optional.empty();
      };
    }
  }
}
