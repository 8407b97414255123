package org.almagest.server.tabletool;

import java.io.IOException;
import java.util.Locale;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.TapParameters;
import org.almagest.server.usertable.UserTables;
import org.almagest.server.work.Errands;
import org.almagest.server.work.JobKind;
import org.almagest.server.work.Summary;
import org.almagest.uws.Ending;
import org.almagest.uws.Execution;
import org.almagest.uws.Job;
import org.springframework.stereotype.Component;

/** Jobs that index a column of a table: {@code REQUEST=table-update}. Thread-safe. */
@Component
class IndexJob implements JobKind {
  static final String REQUEST = "table-update";
  static final String TABLE = "table";
  static final String INDEX = "index";
  static final String UNIQUE = "unique";

  private final UserTables tables;
  private final Errands errands;

  IndexJob(UserTables tables, Errands errands) {
    this.tables = tables;
    this.errands = errands;
  }

  @Override
  public boolean takes(TapParameters parameters) {
    return parameters.first("REQUEST").filter(REQUEST::equalsIgnoreCase).isPresent();
  }

  @Override
  public Ending run(Job job, TapParameters parameters, Execution execution) {
    return errands.run(job, parameters, execution, _ -> index(job, parameters));
  }

  private Summary index(Job job, TapParameters parameters) throws IOException {
    String table = needed(parameters, TABLE, "the table whose column is to be indexed");
    String column = needed(parameters, INDEX, "the column to be indexed");
    boolean unique = Truth.of(parameters, UNIQUE);
    tables.index(Callers.user(job.owner()), table, column, unique);
    return Summary.of("table_name", table, "column_name", column, "is_unique", unique);
  }

  /**
   * The value of a parameter.
   *
   * @throws TapException if it is not given
   */
  static String needed(TapParameters parameters, String name, String meaning) {
    return parameters
        .single(name)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .orElseThrow(() ->
            TapException.of(
                ErrorCode.BAD_PARAMETER,
                "parameter %s is missing: %s".formatted(name.toUpperCase(Locale.ROOT), meaning)));
  }
}
