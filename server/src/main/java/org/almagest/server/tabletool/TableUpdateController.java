package org.almagest.server.tabletool;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.almagest.server.account.Access;
import org.almagest.server.account.Need;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.almagest.server.http.TapParameters;
import org.almagest.server.usertable.UserTables;
import org.almagest.uws.Owner;
import org.almagest.uws.Parameter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * {@code POST /tap/table-update}: a job that indexes a column, as CADC's youcat has it. It is one
 * of the jobs of {@code /tap/async}, where it is started if {@code PHASE=RUN} is not given here.
 */
@Controller
@Access(Need.OWN)
class TableUpdateController {
  private final UserTables tables;
  private final WorkJobs jobs;

  TableUpdateController(UserTables tables, WorkJobs jobs) {
    this.tables = tables;
    this.jobs = jobs;
  }

  @PostMapping({
    "${almagest.http.root}/tap/table-update",
    "${almagest.http.root}/tap/table-update/",
    "/tap/table-update",
    "/tap/table-update/"
  })
  ResponseEntity<String> update(HttpServletRequest request) {
    Owner.User owner = Callers.of(request);
    TapParameters given = TapParameters.of(request);
    String table =
        IndexJob.needed(given, IndexJob.TABLE, "the table whose column is to be indexed");
    String column = IndexJob.needed(given, IndexJob.INDEX, "the column to be indexed");
    boolean unique = Truth.of(given, IndexJob.UNIQUE);
    new WantedColumn(column, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())
        .of(tables.find(owner, table));
    List<Parameter> kept =
        List.of(
            Parameter.of("request", IndexJob.REQUEST),
            Parameter.of(IndexJob.TABLE, table),
            Parameter.of(IndexJob.INDEX, column),
            Parameter.of(IndexJob.UNIQUE, Boolean.toString(unique)));
    return jobs.see(jobs.of(owner, request, kept, runs(given)), request);
  }

  private static boolean runs(TapParameters given) {
    Optional<String> phase = given.single("PHASE").map(String::strip);
    if (phase.filter(word -> !word.equalsIgnoreCase("RUN")).isPresent()) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER,
          "PHASE of a new job can only be RUN; it is %s".formatted(Excerpt.quoted(phase.get())));
    }
    return phase.isPresent();
  }
}
