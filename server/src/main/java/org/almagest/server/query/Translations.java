package org.almagest.server.query;

import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.PgSphereVersion;
import org.almagest.adql.Translation;
import org.almagest.adql.Translator;
import org.almagest.schema.Schema;
import org.almagest.server.catalog.PublishedCatalog;
import org.almagest.server.database.Database;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.uws.Owner;
import org.springframework.stereotype.Component;

/** Translates queries of callers, by what each may see. Thread-safe. */
@Component
class Translations {
  private final PublishedCatalog catalog;
  private final Translator translator;

  Translations(PublishedCatalog catalog, Database database) {
    this.catalog = catalog;
    this.translator = new Translator(PgSphereVersion.parse(database.pgSphere().version()));
  }

  /**
   * A name that is not known may have been published this moment: looks once more before saying so.
   *
   * @param more schemas that the caller sees besides
   * @throws TapException if it is no query that can be asked
   */
  Translation translate(String adql, Owner caller, long rowCap, List<Schema> more) {
    try {
      return translator.translate(adql, catalog.visibleTo(caller).with(more), rowCap);
    } catch (AdqlException problem) {
      if (problem.kind() != AdqlException.Kind.UNKNOWN_TABLE
          && problem.kind() != AdqlException.Kind.UNKNOWN_COLUMN) {
        throw bad(problem);
      }
    }
    try {
      return translator.translate(adql, catalog.latestTo(caller).with(more), rowCap);
    } catch (AdqlException problem) {
      throw bad(problem);
    }
  }

  /**
   * Looks whether it is ADQL at all, whatever the tables are.
   *
   * @throws TapException if not
   */
  void check(String adql, Owner caller) {
    try {
      translator.translate(adql, catalog.visibleTo(caller), 1);
    } catch (AdqlException problem) {
      if (problem.kind() == AdqlException.Kind.SYNTAX) {
        throw bad(problem);
      }
    }
  }

  private static TapException bad(AdqlException problem) {
    return TapException.of(ErrorCode.BAD_QUERY, String.valueOf(problem.getMessage()));
  }
}
