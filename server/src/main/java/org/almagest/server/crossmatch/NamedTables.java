package org.almagest.server.crossmatch;

import org.almagest.adql.AdqlException;
import org.almagest.adql.Translation;
import org.almagest.adql.Translator;
import org.almagest.schema.AdqlName;
import org.almagest.schema.Catalog;
import org.almagest.schema.Table;
import org.almagest.schema.TableName;
import org.almagest.server.catalog.PublishedCatalog;
import org.almagest.server.crossmatch.MatchCall.NamedTable;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.uws.Owner;
import org.springframework.stereotype.Component;

/** Finds tables by name as queries find them: a caller's own and the published. Thread-safe. */
@Component
class NamedTables {
  private final PublishedCatalog published;
  private final Translator translator = new Translator();

  NamedTables(PublishedCatalog published) {
    this.published = published;
  }

  /**
   * The table, which may have come this moment.
   *
   * @throws TapException with the nearest name if there is none
   */
  Table find(NamedTable named, Owner caller) {
    try {
      return find(named, published.visibleTo(caller));
    } catch (AdqlException unknown) {
      return findNow(named, caller);
    }
  }

  private Table findNow(NamedTable named, Owner caller) {
    try {
      return find(named, published.latestTo(caller));
    } catch (AdqlException problem) {
      String message = String.valueOf(problem.getMessage());
      throw TapException.of(
          ErrorCode.BAD_QUERY,
          named.place() + message.substring(message.indexOf(": ", "line ".length())));
    }
  }

  private Table find(NamedTable named, Catalog catalog) throws AdqlException {
    Translation query =
        translator.translate(
            "SELECT COUNT(*) FROM " + part(named.schema()) + "." + part(named.table()), catalog, 1);
    TableName name = query.tables().iterator().next();
    return catalog.table(name).orElseThrow();
  }

  /** A name in quotes means what it means in a query. */
  private static String part(String name) {
    boolean quoted = name.length() > 2 && name.startsWith("\"") && name.endsWith("\"");
    return quoted
        ? AdqlName.quoted(name.substring(1, name.length() - 1).replace("\"\"", "\""))
        : AdqlName.quotedIfNeeded(name);
  }
}
