package org.almagest.server.query;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.almagest.adql.Translation;
import org.almagest.formats.Header;
import org.almagest.formats.Scratch;
import org.almagest.schema.Citation;
import org.almagest.schema.Table;
import org.almagest.schema.TableName;
import org.almagest.server.catalog.PublishedCatalog;
import org.almagest.server.database.Database;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.failure.TapFailure;
import org.almagest.server.http.ClientConnection;
import org.almagest.server.restriction.PrivateRows;
import org.almagest.server.restriction.Terms;
import org.almagest.server.settings.Settings;
import org.almagest.uws.Owner;
import org.springframework.stereotype.Service;

/** Runs a query from its text to the last byte of its result. Thread-safe. */
@Service
public class QueryService {
  private final PublishedCatalog catalog;
  private final Admission admission;
  private final Watchtower watchtower;
  private final Estimates estimates;
  private final Database database;
  private final PrivateRows privateRows;
  private final Settings.Limits limits;
  private final Scratch scratch;
  private final Translations translations;
  private final UploadQueries withTables;
  private final IntoQueries intoTables;

  QueryService(
      PublishedCatalog catalog,
      Admission admission,
      Watchtower watchtower,
      Estimates estimates,
      Database database,
      PrivateRows privateRows,
      Translations translations,
      UploadQueries withTables,
      IntoQueries intoTables,
      Scratch scratch,
      Settings settings) {
    this.catalog = catalog;
    this.admission = admission;
    this.watchtower = watchtower;
    this.estimates = estimates;
    this.database = database;
    this.privateRows = privateRows;
    this.limits = settings.limits();
    this.scratch = scratch;
    this.translations = translations;
    this.withTables = withTables;
    this.intoTables = intoTables;
  }

  /**
   * Answers {@code request} on {@code target}.
   *
   * @param caller for whom it reads
   * @param client the connection at whose end the answer is waited for
   * @throws TapException if it fails before the first byte; later failures are told in the result
   *     itself
   * @throws ClientGoneException if the client does not wait any more
   * @throws IOException if the target takes no more
   */
  public void run(QueryRequest request, Owner caller, ClientConnection client, ResultTarget target)
      throws IOException {
    if (!request.uploads().isEmpty()) {
      withTables.run(request, caller, client, this, target);
      return;
    }
    Translation translation = translate(request, caller);
    try (Watch watch = watchtower.watch(Interest.of(client, limits.syncTime()))) {
      Answer answer = answer(request, translation, target, watch, Delivery.LIVE);
      if (request.maxRec().rows() == 0) {
        answer.writeHeaderAlone();
      } else {
        runAdmitted(translation, caller, client, answer);
      }
    }
  }

  /**
   * Runs {@code request} for nobody who waits: as long as it takes, in a session of those for jobs.
   * The result is whole when the target is told its end; in every other case this throws.
   *
   * @param caller for whom it reads
   * @param background told how far it is, and stops it
   * @throws TapException if the query fails, at whatever row
   * @throws StoppedException if it was told to stop
   * @throws IOException if the target takes no more
   */
  public void runFor(QueryRequest request, Owner caller, Background background, ResultTarget target)
      throws IOException {
    if (!request.uploads().isEmpty()) {
      withTables.runFor(request, caller, background, this, target);
      return;
    }
    Translation translation = translate(request, caller);
    try (Watch watch = watchtower.watch(Interest.lasting())) {
      background.onStop(
          () -> Thread.startVirtualThread(() -> watch.condemn(Watch.Verdict.STOPPED)));
      Answer answer = answer(request, translation, target, watch, Delivery.kept(background::rows));
      if (request.maxRec().rows() == 0) {
        answer.writeHeaderAlone();
      } else {
        runInBackground(translation, caller, background, answer);
      }
    }
  }

  /**
   * Hands the rows of a query to {@code sink}, which makes a table of them: for nobody who waits,
   * in a session of those for jobs. All of them, or this throws.
   *
   * @param translation of the query; its row cap, if it has one, is greater than {@code most}
   * @param caller for whom it reads
   * @param most rows that the table may have, at least 0
   * @param background told how far it is, and stops it
   * @return number of rows
   * @throws TapException if the query fails, at whatever row, or has more rows
   * @throws StoppedException if it was told to stop
   * @throws IOException if the sink takes no more
   */
  public long runInto(
      Translation translation, Owner caller, long most, Background background, TableSink sink)
      throws IOException {
    return runInto(translation, caller, most, background, sink, Tuning.NONE);
  }

  /** The same for a query that is planned as {@code tuning} says. */
  public long runInto(
      Translation translation,
      Owner caller,
      long most,
      Background background,
      TableSink sink,
      Tuning tuning)
      throws IOException {
    return intoTables.run(translation, caller, most, background, sink, tuning);
  }

  /** The same for a query with all that comes along with it; its own row limit does not count. */
  public long runInto(
      QueryRequest request, Owner caller, long most, Background background, TableSink sink)
      throws IOException {
    return request.uploads().isEmpty()
        ? runInto(translate(request.adql(), caller, most + 1), caller, most, background, sink)
        : intoTables.run(request, caller, most, background, sink);
  }

  /**
   * Looks at a request as {@link #run} does and leaves it at that.
   *
   * @param caller for whom it reads
   * @throws TapException if it cannot be answered as it is
   */
  public void check(QueryRequest request, Owner caller) {
    if (request.uploads().isEmpty()) {
      translate(request, caller);
    } else {
      withTables.check(request, caller);
    }
  }

  private void runAdmitted(
      Translation translation, Owner caller, ClientConnection client, Answer answer)
      throws IOException {
    Watch watch = answer.watch();
    Optional<Terms> terms = privateRows.terms(caller, translation.tables());
    try (Admission.Place _ = admission.enter(client.address());
        RowSource rows =
            RowSource.open(database.reader(), translation, watch, Optional.empty(), terms)) {
      answer.write(rows);
    } catch (SQLException failure) {
      throw new TapException(QueryFailures.of(failure, watch, answer.limit()), failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new TapException(
          new TapFailure.Overload(
              ErrorCode.UNAVAILABLE, "the server is stopping", limits.syncWait()),
          stopped);
    }
  }

  private void runInBackground(
      Translation translation, Owner caller, Background background, Answer answer)
      throws IOException {
    Watch watch = answer.watch();
    Optional<Terms> terms = privateRows.terms(caller, translation.tables());
    try (Estimates.Question _ = question(translation, background);
        RowSource rows =
            RowSource.open(
                database.jobReader(), translation, watch, Optional.of(background.label()), terms)) {
      answer.write(rows);
    } catch (SQLException failure) {
      throw new TapException(QueryFailures.of(failure, watch, answer.limit()), failure);
    }
  }

  /** The planner knows of all rows: what it expects could tell of those that are private. */
  private Estimates.Question question(Translation translation, Background background) {
    return privateRows.isIn(translation.tables())
        ? Estimates.NONE
        : estimates.about(translation.sql(), background);
  }

  /**
   * Translates a query as it would be run, by what is known this moment.
   *
   * @param caller for whom it reads
   * @param rowCap rows that it may yield
   * @throws TapException if it is no query that can be asked
   */
  public Translation translate(String adql, Owner caller, long rowCap) {
    return translations.translate(adql, caller, rowCap, List.of());
  }

  private Translation translate(QueryRequest request, Owner caller) {
    Translation translation = translate(request.adql(), caller, request.maxRec().rowCap());
    Translations.refuseInto(translation.into(), caller);
    return translation;
  }

  Answer answer(
      QueryRequest request,
      Translation translation,
      ResultTarget target,
      Watch watch,
      Delivery delivery) {
    return new Answer(
        request,
        header(request, translation),
        new LateTarget(target, watch),
        watch,
        delivery,
        limits.syncTime(),
        scratch);
  }

  private Header header(QueryRequest request, Translation translation) {
    return new Header(
        translation.columns(), ResultInfos.of(request, citations(translation.tables())));
  }

  /** In the order of the tables' names, so that equal queries get equal results. */
  private Stream<Citation> citations(Set<TableName> tables) {
    return tables.stream()
        .sorted(Comparator.comparing(TableName::adql))
        .flatMap(name -> catalog.current().table(name).stream())
        .map(Table::citation);
  }
}
