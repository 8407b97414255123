package org.almagest.server.tabletool;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almagest.formats.table.Progress;
import org.almagest.formats.table.TableFormat;
import org.almagest.server.http.TapParameters;
import org.almagest.server.publish.UserTableMade;
import org.almagest.server.settings.Settings;
import org.almagest.server.usertable.UserTables;
import org.almagest.uws.Owner;
import org.almagest.uws.Parameter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Does what requests to {@code /Upload} ask for, at once or as a job. Thread-safe. */
@Component
class TableUploads {
  private final UserTables tables;
  private final TableLoader loader;
  private final Spool spool;
  private final JobResults results;
  private final WorkJobs jobs;
  private final long background;

  TableUploads(
      UserTables tables,
      TableLoader loader,
      Spool spool,
      JobResults results,
      WorkJobs jobs,
      Settings settings) {
    this.tables = tables;
    this.loader = loader;
    this.spool = spool;
    this.results = results;
    this.jobs = jobs;
    this.background = settings.tables().background().toBytes();
  }

  /** Answers by a sentence when it is done, or by the job that does it. */
  ResponseEntity<String> answer(HttpServletRequest request) throws IOException {
    Owner.User owner = Callers.of(request);
    return switch (UploadForm.read(request, TapParameters.of(request))) {
      case UploadOrder.Remove(String table, boolean force) -> remove(owner, table, force);
      case UploadOrder.OfFile order -> ofFile(owner, order, request);
      case UploadOrder.OfAddress order -> ofAddress(owner, order, request);
      case UploadOrder.OfJob order -> ofJob(owner, order, request);
    };
  }

  private ResponseEntity<String> remove(Owner.User owner, String table, boolean force)
      throws IOException {
    tables.drop(owner, table, force);
    return Sentence.of("table %s has been deleted".formatted(table.strip()));
  }

  private ResponseEntity<String> ofFile(
      Owner.User owner, UploadOrder.OfFile order, HttpServletRequest request) throws IOException {
    loader.check(owner, order.to());
    try (ScratchFile file = spool.part(order.file())) {
      return load(owner, order.to(), file, order.format(), request);
    }
  }

  private ResponseEntity<String> ofAddress(
      Owner.User owner, UploadOrder.OfAddress order, HttpServletRequest request)
      throws IOException {
    loader.check(owner, order.to());
    try (ScratchFile file = spool.address(owner, order.address())) {
      return load(owner, order.to(), file, order.format(), request);
    }
  }

  /** Always at once: astroquery takes nothing but 200 here. */
  private ResponseEntity<String> ofJob(
      Owner.User owner, UploadOrder.OfJob order, HttpServletRequest request) throws IOException {
    JobResults.Found found = results.find(order.job(), request);
    loader.check(owner, order.to());
    try (ScratchFile file = results.file(found)) {
      return done(
          loader.create(
              owner,
              order.to(),
              new TableLoader.Content(file.path(), found.format()),
              Progress.SILENT));
    }
  }

  private ResponseEntity<String> load(
      Owner.User owner,
      Destination to,
      ScratchFile file,
      Optional<TableFormat> format,
      HttpServletRequest request)
      throws IOException {
    if (file.size() >= background) {
      return jobs.see(jobs.withFile(owner, request, parameters(to, format), file), request);
    }
    return done(
        loader.create(owner, to, new TableLoader.Content(file.path(), format), Progress.SILENT));
  }

  private static List<Parameter> parameters(Destination to, Optional<TableFormat> format) {
    List<Parameter> kept = new ArrayList<>();
    kept.add(Parameter.of("request", UploadJob.REQUEST));
    kept.add(Parameter.of(UploadJob.NAME, to.name()));
    to.description().ifPresent(text -> kept.add(Parameter.of(UploadJob.DESCRIPTION, text)));
    format.ifPresent(known -> kept.add(Parameter.of(UploadJob.FORMAT, known.name())));
    return kept;
  }

  private static ResponseEntity<String> done(UserTableMade made) {
    return Sentence.of(
        "table %s has been made; it has %,d rows%s"
            .formatted(
                made.table().adql(),
                made.rows(),
                made.position()
                    .map(position ->
                        ", and the positions %s, %s"
                            .formatted(position.longitude(), position.latitude()))
                    .orElse("")));
  }
}
