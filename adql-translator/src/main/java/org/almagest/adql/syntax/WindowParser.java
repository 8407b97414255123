package org.almagest.adql.syntax;

import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.syntax.Query.SortKey;
import org.almagest.adql.syntax.Window.Bound;
import org.almagest.adql.syntax.Window.Frame;
import org.almagest.adql.syntax.Window.Place;
import org.almagest.adql.syntax.Window.Unit;
import org.jspecify.annotations.Nullable;

/** {@code OVER (...)} after a call (an extension). */
final class WindowParser {
  private static final String BOUNDS =
      "UNBOUNDED PRECEDING, n PRECEDING, CURRENT ROW, n FOLLOWING or UNBOUNDED FOLLOWING";

  private final TokenStream tokens;

  WindowParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  /** The call itself if no OVER follows; OVER is not reserved and may be an alias. */
  Expression windowed(Token start, Expression call) throws AdqlException {
    if (!tokens.atWord("OVER") || !tokens.peek(1).is(TokenKind.LEFT_PAREN)) {
      return call;
    }
    tokens.next();
    Token opening = tokens.next();
    tokens.enter();
    Window window = window();
    tokens.leave();
    tokens.expectClosing(opening);
    return new Expression.Windowed(call, window, tokens.spanFrom(start));
  }

  private Window window() throws AdqlException {
    List<Expression> partitionBy = List.of();
    if (tokens.atWord("PARTITION")) {
      tokens.next();
      tokens.expectWord("BY");
      partitionBy = new ExpressionParser(tokens).list();
    }
    List<SortKey> orderBy = new QueryParser(tokens).orderBy();
    return new Window(partitionBy, orderBy, frame());
  }

  private @Nullable Frame frame() throws AdqlException {
    if (!tokens.atWord("ROWS") && !tokens.atWord("RANGE")) {
      return null;
    }
    Token start = tokens.next();
    Unit unit = start.isWord("ROWS") ? Unit.ROWS : Unit.RANGE;
    Frame frame = bounds(unit);
    refuseImpossible(start, frame);
    return frame;
  }

  private Frame bounds(Unit unit) throws AdqlException {
    if (!tokens.acceptWord("BETWEEN")) {
      return new Frame(unit, bound(unit), null);
    }
    Bound first = bound(unit);
    tokens.expectWord("AND");
    return new Frame(unit, first, bound(unit));
  }

  private Bound bound(Unit unit) throws AdqlException {
    if (tokens.acceptWord("UNBOUNDED")) {
      return new Bound(isPreceding() ? Place.UNBOUNDED_PRECEDING : Place.UNBOUNDED_FOLLOWING, 0);
    }
    if (tokens.acceptWord("CURRENT")) {
      tokens.expectWord("ROW");
      return new Bound(Place.CURRENT_ROW, 0);
    }
    if (!tokens.at(TokenKind.NUMBER)) {
      throw SyntaxProblem.at(
          tokens.peek(), "expected " + BOUNDS + " but found " + tokens.peek().described());
    }
    if (unit == Unit.RANGE) {
      throw SyntaxProblem.at(tokens.peek(), "a frame of so many rows is written ROWS, not RANGE");
    }
    long rows = new QueryParser(tokens).count("ROWS").value();
    return new Bound(isPreceding() ? Place.PRECEDING : Place.FOLLOWING, rows);
  }

  private boolean isPreceding() throws AdqlException {
    if (tokens.acceptWord("PRECEDING")) {
      return true;
    }
    if (!tokens.acceptWord("FOLLOWING")) {
      throw SyntaxProblem.expected("PRECEDING or FOLLOWING", tokens);
    }
    return false;
  }

  private static void refuseImpossible(Token start, Frame frame) throws AdqlException {
    Place end = frame.end() == null ? Place.CURRENT_ROW : frame.end().place();
    boolean possible =
        frame.start().place() != Place.UNBOUNDED_FOLLOWING
            && end != Place.UNBOUNDED_PRECEDING
            && frame.start().place().compareTo(end) <= 0;
    if (!possible) {
      throw SyntaxProblem.at(start, "this frame ends before it starts");
    }
  }
}
