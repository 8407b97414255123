package org.almagest.adql.syntax;

import org.almagest.adql.AdqlException;
import org.almagest.adql.syntax.Query.Count;
import org.jspecify.annotations.Nullable;

/** {@code LIMIT n}, which most people write where ADQL has TOP (an extension). */
final class LimitParser {
  private final TokenStream tokens;

  LimitParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  /** Null if there is no LIMIT, or if it is LIMIT ALL. */
  @Nullable Count limit() throws AdqlException {
    if (!isLimit(tokens)) {
      return null;
    }
    tokens.next();
    if (tokens.acceptWord("ALL")) {
      return null;
    }
    Count count = new QueryParser(tokens).count("LIMIT");
    refusePair(count);
    return count;
  }

  /** Whether the word here starts a LIMIT clause; LIMIT is not reserved and may be a name. */
  static boolean isLimit(TokenStream tokens) {
    Token after = tokens.peek(1);
    return tokens.atWord("LIMIT") && (after.is(TokenKind.NUMBER) || after.isWord("ALL"));
  }

  private void refusePair(Count count) throws AdqlException {
    if (tokens.at(TokenKind.COMMA)) {
      Token second = tokens.peek(1);
      String rows = second.is(TokenKind.NUMBER) ? second.text() : "n";
      throw SyntaxProblem.at(
          tokens.peek(),
          "LIMIT takes one number; write LIMIT " + rows + " OFFSET " + count.value());
    }
  }
}
