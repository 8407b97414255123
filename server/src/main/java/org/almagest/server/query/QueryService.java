package org.almagest.server.query;

import java.io.IOException;
import java.sql.SQLException;
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
import org.almagest.server.settings.Settings;
import org.springframework.stereotype.Service;

/** Runs a query from its text to the last byte of its result. Thread-safe. */
@Service
public class QueryService {
  private final PublishedCatalog catalog;
  private final Admission admission;
  private final Database database;
  private final Settings.Limits limits;
  private final Scratch scratch;
  private final Translator translator;

  QueryService(
      PublishedCatalog catalog,
      Admission admission,
      Database database,
      Scratch scratch,
      Settings settings) {
    this.catalog = catalog;
    this.admission = admission;
    this.database = database;
    this.limits = settings.limits();
    this.scratch = scratch;
    this.translator = new Translator(PgSphereVersion.parse(database.pgSphere().version()));
  }

  /**
   * Answers {@code request} on {@code target}.
   *
   * @throws TapException if it fails before the first byte; later failures are told in the result
   *     itself
   * @throws IOException if the target takes no more
   */
  public void run(QueryRequest request, ResultTarget target) throws IOException {
    Translation translation = translate(request);
    if (request.maxRec().rows() == 0) {
      writeHeaderAlone(request, translation, target);
      return;
    }
    try (Admission.Place _ = admission.enter();
        RowSource rows = RowSource.open(database.reader(), translation, limits.syncTime())) {
      boolean any = rows.next();
      stream(request, translation, rows, any, target);
    } catch (SQLException failure) {
      throw new TapException(Failures.of(failure), failure);
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

  private void writeHeaderAlone(QueryRequest request, Translation translation, ResultTarget target)
      throws IOException {
    try (ResultWriter writer = writer(request, late(request, target))) {
      writer.start(header(request, translation));
      writer.end(new Outcome.Overflow(0, request.maxRec().message()));
    }
  }

  private void stream(
      QueryRequest request,
      Translation translation,
      RowSource rows,
      boolean any,
      ResultTarget target)
      throws IOException {
    LateTarget late = late(request, target);
    try (ResultWriter writer = writer(request, late)) {
      writer.start(header(request, translation));
      Outcome outcome = any ? pumped(rows, writer, request, late) : new Outcome.Complete();
      writer.end(outcome);
      if (outcome instanceof Outcome.Failed failed
          && request.format().format().kind() != ResultFormat.Kind.VOTABLE) {
        throw new BrokenResultException(failed.message());
      }
    }
  }

  /** A failure after the first byte can only be told in the result itself. */
  private static Outcome pumped(
      RowSource rows, ResultWriter writer, QueryRequest request, LateTarget late)
      throws IOException {
    try {
      return new RowPump(rows, writer, request.maxRec()).run();
    } catch (SQLException | UnwritableValueException broken) {
      TapFailure failure = Failures.of(broken);
      if (!late.isOpen()) {
        throw new TapException(failure, broken);
      }
      return new Outcome.Failed(failure.message());
    }
  }

  private static LateTarget late(QueryRequest request, ResultTarget target) {
    return new LateTarget(target, request.format().contentType());
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
