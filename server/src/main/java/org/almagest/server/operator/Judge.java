package org.almagest.server.operator;

import org.almagest.adql.AdqlException;
import org.almagest.adql.SyntaxCheck;
import org.almagest.adql.Translation;
import org.almagest.adql.Translator;
import org.almagest.schema.Catalog;
import org.jspecify.annotations.Nullable;

/** Says of a query what is wrong with it, or what it becomes. */
interface Judge {
  /**
   * Judges a query.
   *
   * @return its translation; null if only the syntax was looked at
   * @throws AdqlException if it is wrong
   */
  @Nullable Translation judge(String adql) throws AdqlException;

  /** By the standard alone; all tables, columns and user-defined functions exist. */
  static Judge ofSyntax() {
    return adql -> {
      SyntaxCheck.check(adql);
      return null;
    };
  }

  /** By what a catalogue holds. */
  static Judge of(Catalog catalog, long rowCap) {
    Translator translator = new Translator();
    return adql -> translator.translate(adql, catalog, rowCap);
  }
}
