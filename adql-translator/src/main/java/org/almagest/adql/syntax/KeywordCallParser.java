package org.almagest.adql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.almagest.adql.AdqlException;
import org.almagest.adql.syntax.Expression.FunctionCall;
import org.almagest.adql.syntax.Expression.StringLiteral;

/**
 * The functions of SQL whose arguments have words between: EXTRACT, SUBSTRING, POSITION, TRIM (an
 * extension). Each becomes an ordinary call with commas, which may also be written.
 */
final class KeywordCallParser {
  private final TokenStream tokens;

  KeywordCallParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  static boolean knows(QualifiedName name) {
    return name.parts().size() == 1
        && switch (keyword(name)) {
          case "EXTRACT", "SUBSTRING", "POSITION", "TRIM" -> true;
          default -> false;
        };
  }

  /** The call, from behind its opening parenthesis up to the closing one. */
  FunctionCall call(Token start, QualifiedName name) throws AdqlException {
    return switch (keyword(name)) {
      case "EXTRACT" -> made(start, name, extracted());
      case "POSITION" -> made(start, name, sought());
      case "TRIM" -> trimmed(start, name);
      default -> made(start, name, cut());
    };
  }

  private static String keyword(QualifiedName name) {
    return name.last().delimited() ? "" : name.last().text().toUpperCase(Locale.ROOT);
  }

  private FunctionCall made(Token start, QualifiedName name, List<Expression> arguments) {
    return new FunctionCall(name, false, arguments, tokens.spanFrom(start));
  }

  /** {@code field FROM instant}. */
  private List<Expression> extracted() throws AdqlException {
    if (!tokens.at(TokenKind.WORD) || !tokens.peek(1).isWord("FROM")) {
      return more(new ArrayList<>());
    }
    Token field = tokens.next();
    tokens.next();
    return List.of(new StringLiteral(field.keyword(), field.span()), expression());
  }

  /** {@code text IN text}. */
  private List<Expression> sought() throws AdqlException {
    List<Expression> arguments = new ArrayList<>();
    if (!tokens.at(TokenKind.RIGHT_PAREN)) {
      arguments.add(new ArithmeticParser(tokens).value());
    }
    if (tokens.acceptWord("IN")) {
      arguments.add(expression());
      return arguments;
    }
    return tokens.accept(TokenKind.COMMA) ? more(arguments) : arguments;
  }

  /** {@code text FROM place [FOR length]}. */
  private List<Expression> cut() throws AdqlException {
    List<Expression> arguments = more(new ArrayList<>());
    if (arguments.size() == 1 && tokens.acceptWord("FROM")) {
      arguments.add(expression());
      if (tokens.acceptWord("FOR")) {
        arguments.add(expression());
      }
    }
    return arguments;
  }

  /** {@code [LEADING|TRAILING|BOTH] [characters] [FROM] text}. */
  private FunctionCall trimmed(Token start, QualifiedName name) throws AdqlException {
    QualifiedName function = side(name);
    List<Expression> arguments = new ArrayList<>();
    if (!tokens.acceptWord("FROM")) {
      more(arguments);
      if (arguments.size() != 1 || !tokens.acceptWord("FROM")) {
        return made(start, function, arguments);
      }
    }
    arguments.addFirst(expression());
    return made(start, function, arguments);
  }

  private QualifiedName side(QualifiedName name) {
    Token after = tokens.peek(1);
    if (after.is(TokenKind.COMMA) || after.is(TokenKind.RIGHT_PAREN) || after.is(TokenKind.DOT)) {
      return name;
    }
    if (tokens.acceptWord("LEADING")) {
      return renamed(name, "LTRIM");
    }
    if (tokens.acceptWord("TRAILING")) {
      return renamed(name, "RTRIM");
    }
    tokens.acceptWord("BOTH");
    return name;
  }

  private static QualifiedName renamed(QualifiedName name, String other) {
    return new QualifiedName(List.of(new Identifier(other, false, name.span())), name.span());
  }

  private List<Expression> more(List<Expression> arguments) throws AdqlException {
    if (!tokens.at(TokenKind.RIGHT_PAREN) || !arguments.isEmpty()) {
      arguments.addAll(new ExpressionParser(tokens).list());
    }
    return arguments;
  }

  private Expression expression() throws AdqlException {
    return new ExpressionParser(tokens).expression();
  }
}
