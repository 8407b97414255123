package org.almagest.server.jobs;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.almagest.uws.JobError;
import org.almagest.uws.Progress;
import org.almagest.uws.Result;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What an ended job leaves, as parameters of a statement. */
final class EndingColumns {
  private EndingColumns() {}

  static StatementSpec bind(
      StatementSpec statement, List<Result> results, Optional<JobError> error, Progress progress) {
    return progress(error(statement, error), progress)
        .param("results", JobJson.ofResults(results.stream().map(EndingColumns::kept).toList()))
        .param("bytes", results.stream().mapToLong(Result::size).sum());
  }

  /** Parameters {@code error}, null where there is none, and {@code errorTransient}. */
  static StatementSpec error(StatementSpec statement, Optional<JobError> error) {
    return statement
        .param(
            "error",
            error.map(JobError::message).map(KeptText::replaced).orElse(null),
            Types.VARCHAR)
        .param("errorTransient", error.map(JobError::isTransient).orElse(false));
  }

  private static StatementSpec progress(StatementSpec statement, Progress progress) {
    return statement
        .param("rowsWritten", progress.rows())
        .param("bytesWritten", progress.bytes())
        .param("estimatedRows", progress.estimatedRows())
        .param("estimatedCost", progress.estimatedCost());
  }

  /** Its note may cite what the user or the database said. */
  private static Result kept(Result result) {
    return new Result(
        result.id(),
        result.file(),
        result.contentType(),
        result.coding(),
        KeptText.replaced(result.attachment()),
        result.size(),
        result.rows(),
        result.sha256(),
        result.written(),
        result.note().map(KeptText::replaced));
  }
}
