package org.almagest.server.tabletool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.almagest.formats.table.Progress;
import org.almagest.formats.table.TableFormat;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.TapParameters;
import org.almagest.server.publish.UserTableMade;
import org.almagest.server.query.Background;
import org.almagest.server.query.StoppedException;
import org.almagest.server.results.ResultStore;
import org.almagest.server.work.Errands;
import org.almagest.server.work.JobKind;
import org.almagest.server.work.Summary;
import org.almagest.uws.Ending;
import org.almagest.uws.Execution;
import org.almagest.uws.Job;
import org.almagest.uws.Parameter;
import org.springframework.stereotype.Component;

/** Jobs that load a file into a new table: {@code REQUEST=upload}. Thread-safe. */
@Component
class UploadJob implements JobKind {
  static final String REQUEST = "upload";
  static final String FILE = "file";
  static final String NAME = "table_name";
  static final String DESCRIPTION = "table_desc";

  /** Not FORMAT, which says how the job's own result is to be written. */
  static final String FORMAT = "table_format";

  private final TableLoader loader;
  private final ResultStore store;
  private final Spool spool;
  private final Errands errands;

  UploadJob(TableLoader loader, ResultStore store, Spool spool, Errands errands) {
    this.loader = loader;
    this.store = store;
    this.spool = spool;
    this.errands = errands;
  }

  @Override
  public boolean takes(TapParameters parameters) {
    return parameters.first("REQUEST").filter(REQUEST::equalsIgnoreCase).isPresent();
  }

  @Override
  public Ending run(Job job, TapParameters parameters, Execution execution) {
    return errands.run(
        job, parameters, execution, background -> load(job, parameters, background, execution));
  }

  private Summary load(
      Job job, TapParameters parameters, Background background, Execution execution)
      throws IOException {
    Destination to =
        new Destination(
            parameters
                .single(NAME)
                .orElseThrow(() ->
                    TapException.of(
                        ErrorCode.BAD_PARAMETER,
                        "parameter TABLE_NAME is missing: the name of the table")),
            parameters.single(DESCRIPTION));
    Optional<TableFormat> format = parameters.first(FORMAT).flatMap(TableFormat::named);
    String file = file(job);
    Optional<Path> here = store.path(job.id(), file);
    if (here.isPresent()) {
      return loaded(job, to, here.get(), format, background, execution);
    }
    try (ScratchFile copy = spool.copy(store.open(job.id(), file, 0, Long.MAX_VALUE))) {
      return loaded(job, to, copy.path(), format, background, execution);
    }
  }

  /** Progress is where a job that is told to stop finds out. */
  private Summary loaded(
      Job job,
      Destination to,
      Path file,
      Optional<TableFormat> format,
      Background background,
      Execution execution)
      throws IOException {
    Progress progress =
        (rows, _) -> {
          if (execution.isStopped()) {
            throw new CancellationException("told to stop");
          }
          background.rows(rows);
        };
    try {
      UserTableMade made =
          loader.create(
              Callers.user(job.owner()), to, new TableLoader.Content(file, format), progress);
      background.rows(made.rows());
      return Summary.of("table_name", made.table().adql(), "rows", made.rows());
    } catch (CancellationException stopped) {
      throw new StoppedException(stopped);
    }
  }

  /** Only what came as a file is one: of a text nobody knows what it names. */
  private static String file(Job job) throws IOException {
    return job.parameters().stream()
        .filter(parameter -> parameter.byReference() && parameter.id().equals(FILE))
        .map(Parameter::value)
        .findFirst()
        .orElseThrow(() ->
            TapException.of(
                ErrorCode.BAD_PARAMETER,
                "there is no table: send it to Upload as the part FILE of a form"));
  }
}
