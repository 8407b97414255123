package org.almagest.adql.syntax;

import java.util.ArrayList;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.syntax.Statement.CommonTable;

/** {@code [WITH ...] query [;]} and nothing after it. */
final class StatementParser {
  private final TokenStream tokens;
  private final NameParser names;
  private final QueryParser queries;

  StatementParser(TokenStream tokens) {
    this.tokens = tokens;
    this.names = new NameParser(tokens);
    this.queries = new QueryParser(tokens);
  }

  Statement statement() throws AdqlException {
    refuseOtherStatements();
    Token start = tokens.peek();
    List<CommonTable> with = tokens.acceptWord("WITH") ? commonTables() : List.of();
    Mentions mentions = tokens.mentions();
    mentions.outermost(tokens.peek());
    Query query = queries.query();
    Statement statement = new Statement(with, query, mentions.into(), tokens.spanFrom(start));
    finish();
    return statement;
  }

  private List<CommonTable> commonTables() throws AdqlException {
    if (tokens.atWord("RECURSIVE") && !tokens.peek(1).isWord("AS")) {
      throw SyntaxProblem.at(tokens.peek(), "ADQL has no recursive WITH");
    }
    List<CommonTable> tables = new ArrayList<>();
    do {
      tables.add(commonTable());
    } while (tokens.accept(TokenKind.COMMA));
    return tables;
  }

  private CommonTable commonTable() throws AdqlException {
    Token start = tokens.peek();
    Identifier name = names.identifier("a name for the query of WITH");
    tokens.expectWord("AS");
    Query query = queries.parenthesizedQuery();
    return new CommonTable(name, query, tokens.spanFrom(start));
  }

  private void refuseOtherStatements() throws AdqlException {
    Token first = tokens.peek();
    if (first.is(TokenKind.END)) {
      throw SyntaxProblem.at(first, "the query is empty; write SELECT ...");
    }
    if (Keywords.startsOtherStatement(first)) {
      throw SyntaxProblem.at(
          first, first.text() + " is not possible: ADQL only reads, and queries start with SELECT");
    }
  }

  private void finish() throws AdqlException {
    if (tokens.accept(TokenKind.SEMICOLON) && !tokens.at(TokenKind.END)) {
      throw SyntaxProblem.at(
          tokens.peek(), "only one query at a time; remove what follows the semicolon");
    }
    if (tokens.atWord("SELECT") && !tokens.previous().isWord("MINUS")) {
      throw SyntaxProblem.at(
          tokens.peek(), "a second SELECT; combine two queries with UNION, EXCEPT or INTERSECT");
    }
    if (!tokens.at(TokenKind.END)) {
      throw SyntaxProblem.leftOver(tokens);
    }
  }
}
