package org.almagest.server.query;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.almagest.adql.Translation;
import org.almagest.server.catalog.PublishedCatalog;
import org.almagest.server.database.Database;
import org.almagest.server.upload.UploadRequest;
import org.almagest.server.upload.UploadUse;
import org.almagest.server.upload.UploadedTables;
import org.almagest.server.upload.Uploads;
import org.almagest.uws.Owner;
import org.springframework.stereotype.Component;

/** Puts the tables that come along with a query where it can read them. Thread-safe. */
@Component
class QueryLoader {
  private final Uploads uploads;
  private final Translations translations;
  private final PublishedCatalog catalog;
  private final Database database;

  QueryLoader(
      Uploads uploads, Translations translations, PublishedCatalog catalog, Database database) {
    this.uploads = uploads;
    this.translations = translations;
    this.catalog = catalog;
    this.database = database;
  }

  /**
   * A query and who asks.
   *
   * @param adql the query
   * @param tables that come along
   * @param caller for whom it reads
   * @param rowCap rows that it may yield
   */
  record Question(String adql, UploadRequest tables, Owner caller, long rowCap) {
    static Question of(QueryRequest request, Owner caller) {
      return new Question(request.adql(), request.uploads(), caller, request.maxRec().rowCap());
    }
  }

  /** Looks at what can be seen before a file is opened. */
  void check(Question question) {
    uploads.check(question.tables());
    translations.check(question.adql(), question.caller());
  }

  /** What the columns of its result will be; reads no rows where the files tell. */
  Translation header(Question question, Watch watch) {
    check(question);
    try (UploadedTables tables = open(question, watch)) {
      return translate(question, tables);
    }
  }

  /**
   * Loads the tables. The query is translated before that, so that a wrong one costs nothing, and
   * once more when all is known of them.
   *
   * @param watch may stop it from now on
   * @param label what the session is called meanwhile
   * @param longest time of one statement
   */
  LoadedQuery load(Question question, Watch watch, Optional<String> label, Duration longest)
      throws SQLException {
    try (UploadedTables tables = open(question, watch)) {
      Translation first = translate(question, tables);
      Session session = Session.open(database.uploads(), label);
      try {
        watch.covers(session);
        watch.goOn();
        session.begin(longest);
        tables.load(
            session.connection(),
            UploadUse.of(first.sql(), first.tables(), catalog.visibleTo(question.caller())));
        return new LoadedQuery(translate(question, tables), session, watch);
      } catch (SQLException | RuntimeException failure) {
        watch.covers(Watch.NOTHING);
        session.close();
        throw failure;
      }
    }
  }

  private UploadedTables open(Question question, Watch watch) {
    return uploads.open(
        question.tables(), question.caller(), () -> watch.verdict() != Watch.Verdict.GOES_ON);
  }

  private Translation translate(Question question, UploadedTables tables) {
    return translations.translate(
        question.adql(), question.caller(), question.rowCap(), List.of(tables.schema()));
  }
}
