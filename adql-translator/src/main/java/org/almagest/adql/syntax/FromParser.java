package org.almagest.adql.syntax;

import java.util.ArrayList;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.syntax.FromItem.DerivedTable;
import org.almagest.adql.syntax.FromItem.Join;
import org.almagest.adql.syntax.FromItem.JoinCondition;
import org.almagest.adql.syntax.FromItem.JoinKind;
import org.almagest.adql.syntax.FromItem.NamedTable;

/** Tables, derived tables and joins of FROM (ADQL 2.1 section 2.2.2). */
final class FromParser {
  private final TokenStream tokens;
  private final NameParser names;
  private int joinsWithoutCondition;

  FromParser(TokenStream tokens) {
    this.tokens = tokens;
    this.names = new NameParser(tokens);
  }

  List<FromItem> items() throws AdqlException {
    List<FromItem> items = new ArrayList<>();
    do {
      items.add(item());
    } while (tokens.accept(TokenKind.COMMA));
    return items;
  }

  private FromItem item() throws AdqlException {
    Token start = tokens.peek();
    FromItem left = table();
    while (isJoinHere()) {
      left = join(start, left);
    }
    return left;
  }

  private FromItem table() throws AdqlException {
    if (tokens.atParenthesizedQuery()) {
      return derivedTable();
    }
    if (tokens.at(TokenKind.LEFT_PAREN)) {
      return parenthesized();
    }
    Token start = tokens.peek();
    QualifiedName name = names.tableName();
    if (tokens.at(TokenKind.LEFT_PAREN)) {
      throw SyntaxProblem.at(start, "functions cannot stand in FROM, only tables and sub-queries");
    }
    tokens.mentions().table(name);
    Identifier alias = names.alias();
    return new NamedTable(name, alias, tokens.spanFrom(start));
  }

  private FromItem derivedTable() throws AdqlException {
    Token start = tokens.peek();
    Query query = new QueryParser(tokens).parenthesizedQuery();
    Identifier alias = names.alias();
    if (alias == null) {
      throw SyntaxProblem.at(
          start, "a sub-query in FROM needs an alias: (SELECT ...) AS some_name");
    }
    return new DerivedTable(query, alias, tokens.spanFrom(start));
  }

  private FromItem parenthesized() throws AdqlException {
    Token opening = tokens.next();
    tokens.enter();
    FromItem inner = item();
    tokens.leave();
    tokens.expectClosing(opening);
    return inner;
  }

  private boolean isJoinHere() {
    return tokens.atWord("JOIN")
        || tokens.atWord("NATURAL")
        || tokens.atWord("INNER")
        || tokens.atWord("LEFT")
        || tokens.atWord("RIGHT")
        || tokens.atWord("FULL")
        || tokens.atWord("CROSS");
  }

  private Join join(Token start, FromItem left) throws AdqlException {
    boolean natural = tokens.acceptWord("NATURAL");
    boolean inner = tokens.atWord("INNER");
    JoinKind kind = joinKind(natural);
    Token join = tokens.expectWord("JOIN");
    boolean needsCondition = !natural && kind != JoinKind.CROSS;
    FromItem right = needsCondition ? rightOperand() : table();
    JoinCondition condition = condition(kind, natural);
    if (inner && condition instanceof JoinCondition.None) {
      throw SyntaxProblem.at(join, JoinCondition.None.PROBLEM);
    }
    return new Join(kind, left, right, condition, tokens.spanFrom(start));
  }

  /** In {@code a JOIN b JOIN c ON ... ON ...} the inner join is the right operand of the outer. */
  private FromItem rightOperand() throws AdqlException {
    Token start = tokens.peek();
    FromItem right = table();
    tokens.enter();
    joinsWithoutCondition++;
    while (isJoinHere()) {
      right = join(start, right);
    }
    joinsWithoutCondition--;
    tokens.leave();
    return right;
  }

  private JoinKind joinKind(boolean natural) {
    if (tokens.acceptWord("INNER")) {
      return JoinKind.INNER;
    }
    if (!natural && tokens.acceptWord("CROSS")) {
      return JoinKind.CROSS;
    }
    JoinKind kind = outerKind();
    if (kind != JoinKind.INNER) {
      tokens.acceptWord("OUTER");
    }
    return kind;
  }

  private JoinKind outerKind() {
    if (tokens.acceptWord("LEFT")) {
      return JoinKind.LEFT;
    }
    if (tokens.acceptWord("RIGHT")) {
      return JoinKind.RIGHT;
    }
    return tokens.acceptWord("FULL") ? JoinKind.FULL : JoinKind.INNER;
  }

  private JoinCondition condition(JoinKind kind, boolean natural) throws AdqlException {
    boolean written = tokens.atWord("ON") || tokens.atWord("USING");
    boolean unconditional = natural || kind == JoinKind.CROSS;
    if (written && unconditional && joinsWithoutCondition == 0) {
      throw SyntaxProblem.at(
          tokens.peek(),
          "%s JOIN takes no %s".formatted(natural ? "NATURAL" : "CROSS", tokens.peek().text()));
    }
    if (natural) {
      return new JoinCondition.Natural();
    }
    return written && !unconditional ? writtenCondition() : new JoinCondition.None();
  }

  private JoinCondition writtenCondition() throws AdqlException {
    if (tokens.next().isWord("ON")) {
      return new JoinCondition.On(new ExpressionParser(tokens).expression("a condition"));
    }
    Token opening = tokens.expect(TokenKind.LEFT_PAREN, "column names in parentheses after USING");
    List<Identifier> columns = new ArrayList<>();
    do {
      columns.add(names.identifier("a column name"));
    } while (tokens.accept(TokenKind.COMMA));
    tokens.expectClosing(opening);
    return new JoinCondition.Using(columns);
  }
}
