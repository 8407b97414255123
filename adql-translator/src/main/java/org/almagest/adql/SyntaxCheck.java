package org.almagest.adql;

import java.util.function.Predicate;
import org.almagest.adql.syntax.Parser;
import org.almagest.adql.syntax.StandardCheck;

/**
 * Whether a text is a query of ADQL 2.1, judged without any table: what a validator asks. Stricter
 * than {@link Translator} where only a table could excuse what the standard forbids: a reserved
 * word as a bare column is refused here, and accepted there if a column is called so. Stateless.
 */
public final class SyntaxCheck {
  private SyntaxCheck() {}

  /**
   * Checks a query; every user-defined function is taken to exist.
   *
   * @throws AdqlException saying where and what is wrong
   */
  public static void check(String adql) throws AdqlException {
    check(adql, function -> true);
  }

  /**
   * Checks a query.
   *
   * @param functions whether there is a user-defined function of this name, as written
   * @throws AdqlException saying where and what is wrong
   */
  public static void check(String adql, Predicate<String> functions) throws AdqlException {
    StandardCheck.check(Parser.parse(adql), functions);
  }
}
