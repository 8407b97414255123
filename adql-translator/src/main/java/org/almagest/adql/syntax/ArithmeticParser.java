package org.almagest.adql.syntax;

import java.util.Optional;
import org.almagest.adql.AdqlException;
import org.almagest.adql.syntax.Expression.ArrayElement;
import org.almagest.adql.syntax.Expression.Binary;
import org.almagest.adql.syntax.Expression.BinaryOperator;
import org.almagest.adql.syntax.Expression.Sign;
import org.almagest.adql.syntax.Expression.SignOperator;

/** Bits, sums and concatenations, products, signs, array elements; chains lean left. */
final class ArithmeticParser {
  private final TokenStream tokens;
  private final OperandParser operands;

  ArithmeticParser(TokenStream tokens) {
    this.tokens = tokens;
    this.operands = new OperandParser(tokens);
  }

  Expression value() throws AdqlException {
    Token start = tokens.peek();
    Expression left = sum();
    while (tokens.at(TokenKind.AMPERSAND) || tokens.at(TokenKind.BAR)) {
      BinaryOperator operator =
          tokens.next().is(TokenKind.BAR) ? BinaryOperator.BITWISE_OR : BinaryOperator.BITWISE_AND;
      Expression right = sum();
      left = new Binary(operator, left, right, tokens.spanFrom(start));
    }
    return left;
  }

  private Expression sum() throws AdqlException {
    Token start = tokens.peek();
    Expression left = product();
    Optional<BinaryOperator> operator = sumOperator();
    while (operator.isPresent()) {
      tokens.next();
      Expression right = product();
      left = new Binary(operator.get(), left, right, tokens.spanFrom(start));
      operator = sumOperator();
    }
    return left;
  }

  private Expression product() throws AdqlException {
    Token start = tokens.peek();
    Expression left = factor();
    Optional<BinaryOperator> operator = productOperator();
    while (operator.isPresent()) {
      tokens.next();
      Expression right = factor();
      left = new Binary(operator.get(), left, right, tokens.spanFrom(start));
      operator = productOperator();
    }
    return left;
  }

  private Optional<BinaryOperator> productOperator() {
    if (tokens.at(TokenKind.STAR)) {
      return Optional.of(BinaryOperator.MULTIPLY);
    }
    if (tokens.at(TokenKind.SLASH)) {
      return Optional.of(BinaryOperator.DIVIDE);
    }
    return tokens.at(TokenKind.PERCENT) ? Optional.of(BinaryOperator.REMAINDER) : Optional.empty();
  }

  private Optional<BinaryOperator> sumOperator() {
    if (tokens.at(TokenKind.PLUS)) {
      return Optional.of(BinaryOperator.ADD);
    }
    if (tokens.at(TokenKind.MINUS)) {
      return Optional.of(BinaryOperator.SUBTRACT);
    }
    return tokens.at(TokenKind.CONCATENATE)
        ? Optional.of(BinaryOperator.CONCATENATE)
        : Optional.empty();
  }

  private Expression factor() throws AdqlException {
    if (!tokens.at(TokenKind.PLUS) && !tokens.at(TokenKind.MINUS)) {
      return element();
    }
    Token start = tokens.next();
    SignOperator operator = start.is(TokenKind.PLUS) ? SignOperator.PLUS : SignOperator.MINUS;
    tokens.enter();
    Expression operand = factor();
    tokens.leave();
    return new Sign(operator, operand, tokens.spanFrom(start));
  }

  private Expression element() throws AdqlException {
    Token start = tokens.peek();
    Expression operand = operands.operand();
    while (tokens.at(TokenKind.LEFT_BRACKET)) {
      Token opening = tokens.next();
      tokens.enter();
      Expression index = new ExpressionParser(tokens).expression("the place in the array");
      tokens.leave();
      tokens.expectClosing(opening);
      operand = new ArrayElement(operand, index, tokens.spanFrom(start));
    }
    return operand;
  }
}
