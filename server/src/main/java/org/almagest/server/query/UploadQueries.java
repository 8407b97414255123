package org.almagest.server.query;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.almagest.adql.Translation;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.failure.TapFailure;
import org.almagest.server.http.ClientConnection;
import org.almagest.server.restriction.PrivateRows;
import org.almagest.server.settings.Settings;
import org.almagest.server.turn.Turns;
import org.almagest.server.upload.UploadStoppedException;
import org.almagest.uws.Owner;
import org.springframework.stereotype.Component;

/**
 * Runs queries that bring tables along: in sessions of their own, from the files to the last byte
 * of the result. Thread-safe.
 */
@Component
class UploadQueries {
  private final QueryLoader loader;
  private final UploadPlaces places;
  private final Admission admission;
  private final Watchtower watchtower;
  private final PrivateRows privateRows;
  private final Settings settings;

  UploadQueries(
      QueryLoader loader,
      UploadPlaces places,
      Admission admission,
      Watchtower watchtower,
      PrivateRows privateRows,
      Settings settings) {
    this.loader = loader;
    this.places = places;
    this.admission = admission;
    this.watchtower = watchtower;
    this.privateRows = privateRows;
    this.settings = settings;
  }

  void check(QueryRequest request, Owner caller) {
    loader.check(QueryLoader.Question.of(request, caller));
  }

  /** As {@link QueryService#run}; the time that loading takes counts. */
  void run(
      QueryRequest request,
      Owner caller,
      ClientConnection client,
      QueryService answers,
      ResultTarget target)
      throws IOException {
    check(request, caller);
    Duration time = settings.limits().syncTime();
    try (Watch watch = watch(Interest.of(client, time))) {
      writeAdmitted(
          new Run(request, caller, answers, target, watch, Delivery.LIVE), client.address());
    }
  }

  private void writeAdmitted(Run run, String address) throws IOException {
    try (Admission.Place _ = admission.enter(address);
        Turns.Place _ = places.enter(address, run.watch())) {
      write(run, Optional.empty(), settings.limits().longestSync());
    } catch (UploadStoppedException stopped) {
      throw failed(stopped, run.watch());
    } catch (InterruptedException stopped) {
      throw stopping(stopped);
    }
  }

  /** As {@link QueryService#runFor}. */
  void runFor(
      QueryRequest request,
      Owner caller,
      Background background,
      QueryService answers,
      ResultTarget target)
      throws IOException {
    check(request, caller);
    try (Watch watch = watch(Interest.lasting())) {
      background.onStop(
          () -> Thread.startVirtualThread(() -> watch.condemn(Watch.Verdict.STOPPED)));
      Run run = new Run(request, caller, answers, target, watch, Delivery.kept(background::rows));
      writeAsJob(run, background);
    }
  }

  private void writeAsJob(Run run, Background background) throws IOException {
    try (Turns.Place _ = places.enterAsJob(run.caller(), run.watch())) {
      write(run, Optional.of(background.label()), settings.jobs().longest());
    } catch (UploadStoppedException stopped) {
      throw failed(stopped, run.watch());
    } catch (InterruptedException stopped) {
      throw stopping(stopped);
    }
  }

  private Watch watch(Interest interest) {
    Watch watch = watchtower.watch(interest);
    watch.covers(Watch.NOTHING);
    return watch;
  }

  /** One query on its way. */
  private record Run(
      QueryRequest request,
      Owner caller,
      QueryService answers,
      ResultTarget target,
      Watch watch,
      Delivery delivery) {
    Answer answer(Translation translation) {
      return answers.answer(request, translation, target, watch, delivery);
    }
  }

  private void write(Run run, Optional<String> label, Duration longest) throws IOException {
    QueryLoader.Question question = QueryLoader.Question.of(run.request(), run.caller());
    try {
      if (run.request().maxRec().rows() == 0) {
        run.answer(loader.header(question, run.watch())).writeHeaderAlone();
        return;
      }
      try (LoadedQuery query = loader.load(question, run.watch(), label, longest);
          RowSource rows =
              query.rows(privateRows.terms(run.caller(), query.translation().tables()))) {
        run.answer(query.translation()).write(rows);
      }
    } catch (SQLException | UploadStoppedException failure) {
      throw failed(failure, run.watch());
    }
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
