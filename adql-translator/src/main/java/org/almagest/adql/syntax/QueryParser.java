package org.almagest.adql.syntax;

import java.util.ArrayList;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.syntax.Query.Count;
import org.almagest.adql.syntax.Query.Direction;
import org.almagest.adql.syntax.Query.SortKey;
import org.almagest.adql.syntax.QueryBody.SetOperator;

/** Queries with their set operators, ORDER BY and OFFSET (ADQL 2.1 sections 2.2, 4.6, 4.10). */
final class QueryParser {
  private final TokenStream tokens;

  QueryParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  /** {@code (query)}, without a node for the parentheses. */
  Query parenthesizedQuery() throws AdqlException {
    Token opening = tokens.expect(TokenKind.LEFT_PAREN, "a query in parentheses");
    tokens.enter();
    Query query = query();
    tokens.leave();
    tokens.expectClosing(opening);
    return query;
  }

  Query query() throws AdqlException {
    Token start = tokens.peek();
    QueryBody body = body();
    List<SortKey> orderBy = orderBy();
    Token tail = tokens.peek();
    Count limit = new LimitParser(tokens).limit();
    Count offset = tokens.acceptWord("OFFSET") ? count("OFFSET") : null;
    if (limit == null) {
      tail = tokens.peek();
      limit = new LimitParser(tokens).limit();
    }
    if (limit != null && body instanceof QueryBody.Select select && select.top() != null) {
      throw SyntaxProblem.at(tail, "TOP and LIMIT both limit this query; remove one of them");
    }
    refuseMisplacedTail(orderBy.isEmpty(), limit != null || offset != null);
    return new Query(body, orderBy, limit, offset, tokens.spanFrom(start));
  }

  /** UNION and EXCEPT, left to right. */
  private QueryBody body() throws AdqlException {
    Token start = tokens.peek();
    QueryBody left = intersection();
    while (tokens.atWord("UNION") || tokens.atWord("EXCEPT")) {
      SetOperator operator = tokens.next().isWord("UNION") ? SetOperator.UNION : SetOperator.EXCEPT;
      boolean all = tokens.acceptWord("ALL");
      QueryBody right = intersection();
      left = new QueryBody.SetOperation(operator, all, left, right, tokens.spanFrom(start));
    }
    return left;
  }

  /** INTERSECT, which binds tighter. */
  private QueryBody intersection() throws AdqlException {
    Token start = tokens.peek();
    QueryBody left = operand();
    while (tokens.acceptWord("INTERSECT")) {
      boolean all = tokens.acceptWord("ALL");
      QueryBody right = operand();
      left =
          new QueryBody.SetOperation(
              SetOperator.INTERSECT, all, left, right, tokens.spanFrom(start));
    }
    return left;
  }

  private QueryBody operand() throws AdqlException {
    if (!tokens.at(TokenKind.LEFT_PAREN)) {
      return new SelectParser(tokens).select();
    }
    Token start = tokens.peek();
    Query query = parenthesizedQuery();
    return new QueryBody.Nested(query, tokens.spanFrom(start));
  }

  /** {@code [ORDER BY ...]}. */
  List<SortKey> orderBy() throws AdqlException {
    if (!tokens.acceptWord("ORDER")) {
      return List.of();
    }
    tokens.expectWord("BY");
    List<SortKey> keys = new ArrayList<>();
    do {
      keys.add(sortKey());
    } while (tokens.accept(TokenKind.COMMA));
    return keys;
  }

  private SortKey sortKey() throws AdqlException {
    Token start = tokens.peek();
    Expression key = new ExpressionParser(tokens).expression();
    boolean descending = tokens.acceptWord("DESC");
    if (!descending) {
      tokens.acceptWord("ASC");
    }
    Direction direction = direction(descending);
    return new SortKey(key, direction, tokens.spanFrom(start));
  }

  /** With NULLS FIRST or NULLS LAST, which say nothing new half of the time. */
  private Direction direction(boolean descending) throws AdqlException {
    Direction usual = descending ? Direction.DESCENDING : Direction.ASCENDING;
    if (!tokens.acceptWord("NULLS")) {
      return usual;
    }
    if (tokens.acceptWord("FIRST")) {
      return descending ? usual : Direction.ASCENDING_NULLS_FIRST;
    }
    if (!tokens.acceptWord("LAST")) {
      throw SyntaxProblem.expected("FIRST or LAST after NULLS", tokens);
    }
    return descending ? Direction.DESCENDING_NULLS_LAST : usual;
  }

  /** The unsigned integer of TOP, LIMIT and OFFSET. */
  Count count(String clause) throws AdqlException {
    Token token = tokens.peek();
    if (!token.is(TokenKind.NUMBER) || !isInteger(token.text())) {
      throw SyntaxProblem.at(
          token,
          "expected an integer without a sign after %s but found %s"
              .formatted(clause, token.described()));
    }
    tokens.next();
    try {
      return new Count(Long.parseLong(token.text()), token.span());
    } catch (NumberFormatException _) {
      throw SyntaxProblem.at(token, "the number after " + clause + " is too large");
    }
  }

  private static boolean isInteger(String number) {
    return number.chars().allMatch(character -> character >= '0' && character <= '9');
  }

  private void refuseMisplacedTail(boolean unordered, boolean limited) throws AdqlException {
    Token found = tokens.peek();
    if (limited && unordered && found.isWord("ORDER")) {
      throw SyntaxProblem.at(found, "ORDER BY comes before LIMIT and OFFSET");
    }
    if (found.isWord("UNION") || found.isWord("EXCEPT") || found.isWord("INTERSECT")) {
      throw SyntaxProblem.at(
          found, "a query with ORDER BY, LIMIT or OFFSET needs parentheses before " + found.text());
    }
  }
}
