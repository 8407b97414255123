package org.almagest.adql.syntax;

import java.util.ArrayList;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.syntax.Query.Count;

/** One SELECT with its clauses up to HAVING (ADQL 2.1 section 2.2). */
final class SelectParser {
  private final TokenStream tokens;
  private final ExpressionParser expressions;
  private final NameParser names;

  SelectParser(TokenStream tokens) {
    this.tokens = tokens;
    this.expressions = new ExpressionParser(tokens);
    this.names = new NameParser(tokens);
  }

  QueryBody.Select select() throws AdqlException {
    Token start = tokens.expectWord("SELECT");
    boolean distinct = tokens.acceptWord("DISTINCT");
    if (!distinct) {
      tokens.acceptWord("ALL");
    }
    Count top = tokens.acceptWord("TOP") ? new QueryParser(tokens).count("TOP") : null;
    refuseLateQuantifier();
    List<SelectItem> items = items();
    if (tokens.mentions().isOutermost(start)) {
      into();
    }
    List<FromItem> from = tokens.acceptWord("FROM") ? new FromParser(tokens).items() : List.of();
    Expression where = tokens.acceptWord("WHERE") ? expressions.expression() : null;
    List<Expression> groupBy = groupBy();
    Expression having = tokens.acceptWord("HAVING") ? expressions.expression() : null;
    return new QueryBody.Select(
        distinct, top, items, from, where, groupBy, having, tokens.spanFrom(start));
  }

  private void refuseLateQuantifier() throws AdqlException {
    if (tokens.atWord("DISTINCT") || tokens.atWord("ALL")) {
      String word = tokens.peek().keyword();
      throw SyntaxProblem.at(
          tokens.peek(), "%s comes before TOP: SELECT %s TOP n ...".formatted(word, word));
    }
  }

  private void into() throws AdqlException {
    if (tokens.acceptWord("INTO")) {
      Token name = tokens.peek();
      tokens.mentions().into(names.qualifiedName("the name of a table of yours"), name);
    }
  }

  private List<SelectItem> items() throws AdqlException {
    List<SelectItem> items = new ArrayList<>();
    do {
      items.add(item());
    } while (tokens.accept(TokenKind.COMMA));
    return items;
  }

  private SelectItem item() throws AdqlException {
    Token start = tokens.peek();
    if (tokens.accept(TokenKind.STAR)) {
      return new SelectItem.AllColumns(start.span());
    }
    if (isTableColumns()) {
      return tableColumns();
    }
    Expression expression = expressions.expression("a column or an expression");
    Identifier alias = names.alias();
    return new SelectItem.Computed(expression, alias, tokens.spanFrom(start));
  }

  /** Looks over a dotted name for the star at its end. */
  private boolean isTableColumns() {
    int ahead = 0;
    while (isName(tokens.peek(ahead)) && tokens.peek(ahead + 1).is(TokenKind.DOT)) {
      ahead += 2;
    }
    return ahead > 0 && tokens.peek(ahead).is(TokenKind.STAR);
  }

  private static boolean isName(Token token) {
    return token.is(TokenKind.WORD) || token.is(TokenKind.QUOTED_NAME);
  }

  private SelectItem tableColumns() {
    Token start = tokens.peek();
    List<Identifier> parts = new ArrayList<>(3);
    Span end = start.span();
    while (!tokens.accept(TokenKind.STAR)) {
      Token part = tokens.next();
      parts.add(new Identifier(part.text(), part.is(TokenKind.QUOTED_NAME), part.span()));
      end = part.span();
      tokens.accept(TokenKind.DOT);
    }
    QualifiedName qualifier = new QualifiedName(parts, start.span().to(end));
    return new SelectItem.TableColumns(qualifier, tokens.spanFrom(start));
  }

  private List<Expression> groupBy() throws AdqlException {
    if (!tokens.acceptWord("GROUP")) {
      return List.of();
    }
    tokens.expectWord("BY");
    return expressions.list();
  }
}
