package org.almagest.adql.syntax;

import java.util.List;
import java.util.Objects;
import org.almagest.adql.AdqlException;

/**
 * ADQL 2.1 text to syntax tree, in one pass without trial and error. Stateless, for use by any
 * number of threads.
 *
 * <p>More is accepted than the standard demands, where nothing else could be meant: INTO, LIMIT,
 * window functions, NULLS FIRST and LAST, ESCAPE, the operators % & |, literals of time, CASE,
 * scalar sub-queries, array elements, truth values, CROSS JOIN, SELECT without FROM, one trailing
 * semicolon, no-break spaces, and reserved words as names where the place leaves no doubt (after a
 * dot, before a dot, after AS; {@code size} or {@code distance}, which start nothing else, also
 * bare).
 */
public final class Parser {
  private Parser() {}

  /**
   * Reads one query.
   *
   * <p>Time and memory grow linearly with the text; the caller limits its length. What nests more
   * than 100 levels deep, or chains more than 500 operators, joins or set operators, is refused, so
   * that the tree can be walked by recursion.
   *
   * @throws AdqlException of kind SYNTAX if the text is not one ADQL query; the message says where
   *     and what to do
   */
  public static Statement parse(String adql) throws AdqlException {
    return read(adql).statement();
  }

  /**
   * The same, with the tables that the query names.
   *
   * @throws AdqlException as {@link #parse}
   */
  public static Reading read(String adql) throws AdqlException {
    List<Token> tokens = Lexer.tokens(Objects.requireNonNull(adql));
    TokenStream stream = new TokenStream(tokens);
    Statement statement = new StatementParser(stream).statement();
    if (tokens.size() > TreeHeight.MAXIMUM) {
      TreeHeight.check(statement);
    }
    return new Reading(statement, stream.mentions().tables());
  }

  /**
   * Reads one condition, as it stands after WHERE, that needs nothing but the row it is asked of.
   *
   * @throws AdqlException if the text is not one condition, of kind SYNTAX, or holds a sub-query
   */
  public static Expression condition(String adql) throws AdqlException {
    List<Token> tokens = Lexer.tokens(Objects.requireNonNull(adql));
    for (Token token : tokens) {
      if (token.isWord("SELECT")) {
        throw new AdqlException(
            AdqlException.Kind.UNSUPPORTED,
            token.span(),
            "a condition on the rows of one table has no sub-query");
      }
    }
    TokenStream stream = new TokenStream(tokens);
    Expression condition = new ExpressionParser(stream).expression("a condition");
    if (!stream.at(TokenKind.END)) {
      throw SyntaxProblem.leftOver(stream);
    }
    if (tokens.size() > TreeHeight.MAXIMUM) {
      TreeHeight.check(condition);
    }
    return condition;
  }
}
