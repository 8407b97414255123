package org.almagest.server.query;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.almagest.adql.AdqlException;
import org.almagest.adql.PgSphereVersion;
import org.almagest.adql.Translation;
import org.almagest.adql.Translator;
import org.almagest.formats.Header;
import org.almagest.formats.Outcome;
import org.almagest.formats.ResultFormat;
import org.almagest.formats.ResultWriter;
import org.almagest.formats.Scratch;
import org.almagest.formats.UnwritableValueException;
import org.almagest.schema.Citation;
import org.almagest.schema.Table;
import org.almagest.schema.TableName;
import org.almagest.server.catalog.PublishedCatalog;
import org.almagest.server.database.Database;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.Failures;
import org.almagest.server.failure.TapException;
import org.almagest.server.failure.TapFailure;
import org.almagest.server.http.ClientConnection;
import org.almagest.server.settings.Settings;
import org.springframework.stereotype.Service;

/** Runs a query from its text to the last byte of its result. Thread-safe. */
@Service
public class QueryService {
  private final PublishedCatalog catalog;
  private final Admission admission;
  private final Watchtower watchtower;
  private final Database database;
  private final Settings.Limits limits;
  private final Scratch scratch;
  private final Translator translator;

  QueryService(
      PublishedCatalog catalog,
      Admission admission,
      Watchtower watchtower,
      Database database,
      Scratch scratch,
      Settings settings) {
    this.catalog = catalog;
    this.admission = admission;
    this.watchtower = watchtower;
    this.database = database;
    this.limits = settings.limits();
    this.scratch = scratch;
    this.translator = new Translator(PgSphereVersion.parse(database.pgSphere().version()));
  }

  /**
   * Answers {@code request} on {@code target}.
   *
   * @param client who asks and waits for the answer
   * @throws TapException if it fails before the first byte; later failures are told in the result
   *     itself
   * @throws ClientGoneException if the client does not wait any more
   * @throws IOException if the target takes no more
   */
  public void run(QueryRequest request, ClientConnection client, ResultTarget target)
      throws IOException {
    Translation translation = translate(request);
    try (Watch watch = watchtower.watch(client, limits.syncTime())) {
      if (request.maxRec().rows() == 0) {
        writeHeaderAlone(request, translation, new LateTarget(target, watch));
      } else {
        runAdmitted(request, translation, client, new LateTarget(target, watch), watch);
      }
    }
  }

  /**
   * Looks at a request as {@link #run} does and leaves it at that.
   *
   * @throws TapException if it cannot be answered as it is
   */
  public void check(QueryRequest request) {
    translate(request);
  }

  private void runAdmitted(
      QueryRequest request,
      Translation translation,
      ClientConnection client,
      LateTarget target,
      Watch watch)
      throws IOException {
    try (Admission.Place _ = admission.enter(client.address());
        RowSource rows = RowSource.open(database.reader(), translation, watch)) {
      boolean any = rows.next();
      stream(request, translation, rows, any, target, watch);
    } catch (SQLException failure) {
      throw new TapException(failure(failure, watch), failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new TapException(
          new TapFailure.Overload(
              ErrorCode.UNAVAILABLE, "the server is stopping", limits.syncWait()),
          stopped);
    }
  }

  /**
   * A name that is not known may have been published this moment: look once more before saying so.
   */
  private Translation translate(QueryRequest request) {
    try {
      return translator.translate(request.adql(), catalog.current(), request.maxRec().rowCap());
    } catch (AdqlException problem) {
      if (problem.kind() != AdqlException.Kind.UNKNOWN_TABLE
          && problem.kind() != AdqlException.Kind.UNKNOWN_COLUMN) {
        throw TapException.of(ErrorCode.BAD_QUERY, String.valueOf(problem.getMessage()));
      }
    }
    try {
      return translator.translate(request.adql(), catalog.latest(), request.maxRec().rowCap());
    } catch (AdqlException problem) {
      throw TapException.of(ErrorCode.BAD_QUERY, String.valueOf(problem.getMessage()));
    }
  }

  private void writeHeaderAlone(QueryRequest request, Translation translation, LateTarget target)
      throws IOException {
    Outcome outcome = new Outcome.Overflow(0, request.maxRec().message());
    try (ResultWriter writer = writer(request, target)) {
      writer.start(header(request, translation));
      target.ends(outcome);
      writer.end(outcome);
    }
    target.finish(outcome);
  }

  private void stream(
      QueryRequest request,
      Translation translation,
      RowSource rows,
      boolean any,
      LateTarget target,
      Watch watch)
      throws IOException {
    Outcome outcome;
    try (ResultWriter writer = writer(request, target)) {
      writer.start(header(request, translation));
      outcome =
          any ? pumped(rows, writer, request.maxRec(), target, watch) : new Outcome.Complete();
      target.ends(outcome);
      writer.end(outcome);
    }
    if (outcome instanceof Outcome.Failed failed
        && request.format().format().kind() != ResultFormat.Kind.VOTABLE) {
      throw new BrokenResultException(failed.message());
    }
    target.finish(outcome);
  }

  /** A failure after the first byte can only be told in the result itself. */
  private static Outcome pumped(
      RowSource rows, ResultWriter writer, MaxRec maxRec, LateTarget target, Watch watch)
      throws IOException {
    try {
      return new RowPump(rows, writer, target, maxRec).run();
    } catch (SQLException | UnwritableValueException broken) {
      TapFailure failure = failure(broken, watch);
      if (!target.isOpen()) {
        throw new TapException(failure, broken);
      }
      return new Outcome.Failed(failure.message());
    }
  }

  private static TapFailure failure(Exception problem, Watch watch) throws ClientGoneException {
    return switch (watch.verdict()) {
      case GOES_ON -> Failures.of(problem);
      case OUT_OF_TIME -> timeLimit(watch.limit());
      case CLIENT_GONE -> throw new ClientGoneException(problem);
    };
  }

  private static TapFailure timeLimit(Duration limit) {
    return new TapFailure.UserError(
        ErrorCode.TIME_LIMIT,
        "the query was stopped at its time limit of %d s; ask for less at a time (a smaller area, a"
                .formatted(limit.toSeconds())
            + " range of a key, TOP) or select by columns that have an index");
  }

  private ResultWriter writer(QueryRequest request, LateTarget target) {
    return request.format().format().writer(target, scratch);
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
