package org.almagest.server.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almagest.adql.AdqlException;
import org.almagest.adql.ParsedQuery;
import org.almagest.adql.PgSphereVersion;
import org.almagest.adql.Translation;
import org.almagest.adql.Translator;
import org.almagest.schema.Schema;
import org.almagest.server.catalog.PublishedCatalog;
import org.almagest.server.database.Database;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.jobtable.JobTables;
import org.almagest.uws.Owner;
import org.springframework.stereotype.Component;

/** Translates queries of callers, by what each may see. Thread-safe. */
@Component
class Translations {
  private final PublishedCatalog catalog;
  private final JobTables jobTables;
  private final Translator translator;

  Translations(PublishedCatalog catalog, JobTables jobTables, Database database) {
    this.catalog = catalog;
    this.jobTables = jobTables;
    this.translator = new Translator(PgSphereVersion.parse(database.pgSphere().version()));
  }

  /**
   * A name that is not known may have been published this moment: looks once more before saying so.
   *
   * @param more schemas that the caller sees besides
   * @throws TapException if it is no query that can be asked
   */
  Translation translate(String adql, Owner caller, long rowCap, List<Schema> more) {
    ParsedQuery query = parsed(adql);
    List<Schema> besides =
        Stream.of(more, jobTables.schemas(query.tables(), caller)).flatMap(List::stream).toList();
    try {
      return translator.translate(query, catalog.visibleTo(caller).with(besides), rowCap);
    } catch (AdqlException problem) {
      if (problem.kind() != AdqlException.Kind.UNKNOWN_TABLE
          && problem.kind() != AdqlException.Kind.UNKNOWN_COLUMN) {
        throw bad(problem);
      }
    }
    try {
      return translator.translate(query, catalog.latestTo(caller).with(besides), rowCap);
    } catch (AdqlException problem) {
      throw bad(problem);
    }
  }

  /**
   * Looks whether it is ADQL at all, whatever the tables are, and one that is answered with rows.
   *
   * @throws TapException if not
   */
  void check(String adql, Owner caller) {
    ParsedQuery query = parsed(adql);
    refuseInto(query.into(), caller);
    try {
      translator.translate(query, catalog.visibleTo(caller), 1);
    } catch (AdqlException problem) {
      if (problem.kind() == AdqlException.Kind.SYNTAX) {
        throw bad(problem);
      }
    }
  }

  /**
   * Of a query that is to be answered with its rows.
   *
   * @param into the table that it names for them
   * @throws TapException if there is one
   */
  static void refuseInto(Optional<String> into, Owner caller) {
    if (into.isPresent()) {
      throw switch (caller) {
        case Owner.User _ ->
            TapException.of(
                ErrorCode.BAD_QUERY,
                "INTO makes a table, and that is a job's work: send this query to /tap/async");
        case Owner.Anonymous _ ->
            TapException.of(
                ErrorCode.NOT_SIGNED_IN,
                "INTO makes a table of somebody who has signed in; please sign in, and send this query to /tap/async");
      };
    }
  }

  private static ParsedQuery parsed(String adql) {
    try {
      return ParsedQuery.of(adql);
    } catch (AdqlException problem) {
      throw bad(problem);
    }
  }

  private static TapException bad(AdqlException problem) {
    return TapException.of(ErrorCode.BAD_QUERY, String.valueOf(problem.getMessage()));
  }
}
