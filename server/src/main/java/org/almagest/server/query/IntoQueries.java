package org.almagest.server.query;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.almagest.adql.Translation;
import org.almagest.server.database.Database;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.failure.TapFailure;
import org.almagest.server.restriction.PrivateRows;
import org.almagest.server.restriction.Terms;
import org.almagest.server.settings.Settings;
import org.almagest.server.turn.Turns;
import org.almagest.server.upload.UploadStoppedException;
import org.almagest.uws.Owner;
import org.springframework.stereotype.Component;

/** Runs queries whose rows become a table. Thread-safe. */
@Component
class IntoQueries {
  private final QueryLoader loader;
  private final UploadPlaces places;
  private final Watchtower watchtower;
  private final Estimates estimates;
  private final Database database;
  private final PrivateRows privateRows;
  private final Settings settings;

  IntoQueries(
      QueryLoader loader,
      UploadPlaces places,
      Watchtower watchtower,
      Estimates estimates,
      Database database,
      PrivateRows privateRows,
      Settings settings) {
    this.loader = loader;
    this.places = places;
    this.watchtower = watchtower;
    this.estimates = estimates;
    this.database = database;
    this.privateRows = privateRows;
    this.settings = settings;
  }

  /** As {@link QueryService#runInto(Translation, Owner, long, Background, TableSink, Tuning)}. */
  long run(
      Translation translation,
      Owner caller,
      long most,
      Background background,
      TableSink sink,
      Tuning tuning)
      throws IOException {
    try (Watch watch = watched(background)) {
      sink.begin(translation.columns());
      Optional<Terms> terms = privateRows.terms(caller, translation.tables());
      boolean foreseen = tuning.equals(Tuning.NONE);
      try (Estimates.Question _ = foreseen ? question(translation, background) : Estimates.NONE;
          RowSource rows =
              RowSource.open(
                  database.jobReader(),
                  translation,
                  watch,
                  Optional.of(background.label()),
                  terms,
                  tuning)) {
        return pumped(rows, sink, most, background);
      } catch (SQLException failure) {
        throw failed(failure, watch);
      }
    }
  }

  /** The same for a query that brings tables along. */
  long run(QueryRequest request, Owner caller, long most, Background background, TableSink sink)
      throws IOException {
    QueryLoader.Question question =
        new QueryLoader.Question(request.adql(), request.uploads(), caller, most + 1);
    try (Watch watch = watched(background)) {
      watch.covers(Watch.NOTHING);
      try (Turns.Place _ = places.enterAsJob(caller, watch);
          LoadedQuery query =
              loader.load(
                  question, watch, Optional.of(background.label()), settings.jobs().longest())) {
        sink.begin(query.translation().columns());
        try (RowSource rows = query.rows(privateRows.terms(caller, query.translation().tables()))) {
          return pumped(rows, sink, most, background);
        }
      } catch (SQLException | UploadStoppedException failure) {
        throw failed(failure, watch);
      } catch (InterruptedException stopped) {
        throw stopping(stopped);
      }
    }
  }

  private Watch watched(Background background) {
    Watch watch = watchtower.watch(Interest.lasting());
    background.onStop(() -> Thread.startVirtualThread(() -> watch.condemn(Watch.Verdict.STOPPED)));
    return watch;
  }

  private static long pumped(RowSource rows, TableSink sink, long most, Background background)
      throws IOException, SQLException {
    long count = new TablePump(rows, sink, most, background::rows).run();
    if (count > most) {
      throw TapException.of(
          ErrorCode.TOO_LARGE,
          "the result has more than %,d rows, which is the most that this table may have; nothing was stored. Ask for fewer, by position or by ranges of a key"
              .formatted(most));
    }
    return count;
  }

  /** The planner knows of all rows: what it expects could tell of those that are private. */
  private Estimates.Question question(Translation translation, Background background) {
    return privateRows.isIn(translation.tables())
        ? Estimates.NONE
        : estimates.about(translation.sql(), background);
  }

  private TapException failed(Exception failure, Watch watch) throws IOException {
    return new TapException(
        QueryFailures.of(failure, watch, settings.limits().syncTime()), failure);
  }

  private TapException stopping(InterruptedException stopped) {
    Thread.currentThread().interrupt();
    return new TapException(
        new TapFailure.Overload(
            ErrorCode.UNAVAILABLE, "the server is stopping", settings.limits().syncWait()),
        stopped);
  }
}
