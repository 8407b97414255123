package org.almagest.adql.syntax;

import java.util.HashSet;
import java.util.Set;
import org.almagest.adql.AdqlException;
import org.almagest.adql.AdqlException.Kind;

/**
 * The names that a query itself gives: aliases and common tables. A reserved word among them has
 * been said to be a name, and can be used as one; any other, standing alone, is what the standard
 * takes it for.
 */
final class DeclaredNames {
  private static final int COLUMN_PARTS = 4;
  private static final int TABLE_PARTS = 3;

  private final Set<String> names = new HashSet<>();

  void add(Identifier name) {
    names.add(name.folded());
  }

  /** {@code [[[catalog.]schema.]table.]column}. */
  void checkColumn(QualifiedName name) throws AdqlException {
    check(name, "column", COLUMN_PARTS);
  }

  /** {@code [[catalog.]schema.]table}. */
  void checkTable(QualifiedName name) throws AdqlException {
    check(name, "table", TABLE_PARTS);
  }

  void checkAlone(Identifier name) throws AdqlException {
    if (ReservedWords.isOne(name) && !names.contains(name.folded())) {
      throw new AdqlException(
          Kind.SYNTAX,
          name.span(),
          "\"%s\" is a reserved word of ADQL; write it in double quotes: \"%s\""
              .formatted(name.text(), name.text()));
    }
  }

  private void check(QualifiedName name, String what, int most) throws AdqlException {
    int parts = name.parts().size();
    if (parts > most) {
      throw new AdqlException(
          Kind.SYNTAX,
          name.span(),
          "the name of a %s has at most %d parts, not %d".formatted(what, most, parts));
    }
    if (parts == 1) {
      checkAlone(name.last());
    }
  }
}
