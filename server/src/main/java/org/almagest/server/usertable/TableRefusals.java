package org.almagest.server.usertable;

import java.io.IOException;
import java.sql.SQLException;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.TooLargeException;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.failure.TapFailure;
import org.almagest.server.publish.PublishProblem;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;

/** What to tell a user whose table could not be made or changed. */
final class TableRefusals {
  private static final String DUPLICATE_TABLE = "42P07";
  private static final String LOCK_TIMED_OUT = "55P03";
  private static final String DEPENDED_ON = "2BP01";
  private static final String TOO_WIDE = "54000";
  private static final String CANCELED = "57014";

  private TableRefusals() {}

  /** Work on tables. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws SQLException, IOException;
  }

  /**
   * Runs it.
   *
   * @throws TapException if the content or the moment is at fault
   * @throws IOException if the content cannot be got any further
   */
  static <T> T told(Work<T> work) throws IOException {
    try {
      return work.run();
    } catch (PublishProblem problem) {
      throw refusal(ErrorCode.BAD_DATA, String.valueOf(problem.getMessage()), problem);
    } catch (TooLargeException problem) {
      throw refusal(ErrorCode.TOO_LARGE, String.valueOf(problem.getMessage()), problem);
    } catch (BadTableException problem) {
      throw refusal(ErrorCode.BAD_DATA, String.valueOf(problem.getMessage()), problem);
    } catch (SQLException problem) {
      throw of(problem);
    } catch (DataAccessException problem) {
      throw problem.getMostSpecificCause() instanceof SQLException cause ? of(cause) : problem;
    }
  }

  private static RuntimeException of(SQLException problem) {
    String state = String.valueOf(problem.getSQLState());
    if (state.equals(DUPLICATE_TABLE)) {
      return refusal(ErrorCode.CONFLICT, "a table of that name exists", problem);
    }
    if (state.equals(LOCK_TIMED_OUT)) {
      return refusal(
          ErrorCode.CONFLICT,
          "the table is in use by another change or a long query; please try again shortly",
          problem);
    }
    if (state.equals(CANCELED)) {
      return refusal(
          ErrorCode.TIME_LIMIT,
          "the change took longer than a request may, and is undone; index large tables column by"
              + " column by POST to tap/table-update, which makes a job of it",
          problem);
    }
    if (state.equals(DEPENDED_ON)) {
      return refusal(
          ErrorCode.CONFLICT,
          "something that the operator made depends on the table, which stays; please tell the operator: "
              + message(problem),
          problem);
    }
    if (state.startsWith("23") || state.startsWith("22") || state.equals(TOO_WIDE)) {
      return refusal(
          ErrorCode.BAD_DATA, "the database refuses a value: " + message(problem), problem);
    }
    return new UncategorizedSQLException("a change of a user's table", null, problem);
  }

  private static String message(SQLException problem) {
    ServerErrorMessage said =
        problem instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
    if (said == null) {
      return String.valueOf(problem.getMessage());
    }
    return said.getDetail() == null
        ? String.valueOf(said.getMessage())
        : said.getMessage() + " (" + said.getDetail() + ")";
  }

  private static TapException refusal(ErrorCode code, String message, Exception cause) {
    return new TapException(new TapFailure.UserError(code, message), cause);
  }
}
