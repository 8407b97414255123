package org.almagest.adql.syntax;

import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.syntax.Expression.Cast;
import org.almagest.adql.syntax.Expression.FunctionCall;
import org.almagest.adql.syntax.Expression.StringLiteral;

/**
 * {@code DATE '...'}, {@code TIMESTAMP '...'}, {@code INTERVAL '...'}, which become casts, and
 * {@code CURRENT_DATE}, {@code CURRENT_TIMESTAMP}, which become calls (extensions).
 */
final class TimeParser {
  private final TokenStream tokens;

  TimeParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  /** Whether the word is the present, written without parentheses. */
  static boolean isMoment(Token token) {
    return token.isWord("CURRENT_DATE") || token.isWord("CURRENT_TIMESTAMP");
  }

  boolean isHere() {
    Token token = tokens.peek();
    Token after = tokens.peek(1);
    boolean typed = token.isWord("DATE") || token.isWord("TIMESTAMP") || token.isWord("INTERVAL");
    return (typed && after.is(TokenKind.STRING))
        || (isMoment(token) && !after.is(TokenKind.LEFT_PAREN));
  }

  Expression time() throws AdqlException {
    Token word = tokens.next();
    if (isMoment(word)) {
      Identifier name = new Identifier(word.text(), false, word.span());
      return new FunctionCall(
          new QualifiedName(List.of(name), word.span()), false, List.of(), word.span());
    }
    Token text = tokens.next();
    TypeName type = new TypeName(word.keyword(), null, word.span());
    String value = word.isWord("INTERVAL") ? text.text() + unit(text) : text.text();
    Expression literal = new StringLiteral(value, tokens.spanFrom(text));
    return new Cast(literal, type, tokens.spanFrom(word));
  }

  /** {@code INTERVAL '1' DAY}, as standard SQL has it. */
  private String unit(Token text) {
    boolean bare = !text.text().isEmpty() && text.text().chars().allMatch(TimeParser::isNumeric);
    return bare && tokens.at(TokenKind.WORD) && isUnit(tokens.peek())
        ? " " + tokens.next().keyword()
        : "";
  }

  private static boolean isNumeric(int character) {
    return (character >= '0' && character <= '9') || character == '.' || character == '-';
  }

  private static boolean isUnit(Token word) {
    return switch (word.keyword()) {
      case "YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND" -> true;
      default -> false;
    };
  }
}
