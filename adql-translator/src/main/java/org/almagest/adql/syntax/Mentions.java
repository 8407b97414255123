package org.almagest.adql.syntax;

import java.util.ArrayList;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.jspecify.annotations.Nullable;

/** The tables that a statement names, collected while it is read. One thread. */
final class Mentions {
  private static final int MOST_PARTS = 2;

  private final List<QualifiedName> tables = new ArrayList<>();
  private @Nullable Token outermost;
  private @Nullable QualifiedName into;

  /** A table in FROM, or the query of WITH that hides it. */
  void table(QualifiedName name) {
    tables.add(name);
  }

  /** The SELECT that INTO may belong to. */
  void outermost(Token select) {
    outermost = select;
  }

  boolean isOutermost(Token select) {
    return select.equals(outermost);
  }

  /** Where the result is to be kept. */
  void into(QualifiedName name, Token start) throws AdqlException {
    if (name.parts().size() > MOST_PARTS) {
      throw SyntaxProblem.at(
          start, "INTO takes the name of a table of yours: user_you.name, or the name alone");
    }
    into = name;
  }

  List<QualifiedName> tables() {
    return tables;
  }

  @Nullable QualifiedName into() {
    return into;
  }
}
