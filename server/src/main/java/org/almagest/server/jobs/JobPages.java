package org.almagest.server.jobs;

import static org.almagest.server.jobs.JobRow.JOB;
import static org.almagest.server.jobs.JobRow.MOMENT;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almagest.uws.Job;
import org.almagest.uws.JobFilter;
import org.almagest.uws.JobId;
import org.almagest.uws.Phase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds one job, or a page of them. */
final class JobPages {
  private static final String FIND = "SELECT * FROM almagest.jobs WHERE id = :id AND NOT doomed";

  /** Picks by the index first, so that jobs outside of the page are never read whole. */
  private static final String PAGE =
      """
      WITH page AS (
        SELECT id FROM almagest.jobs
        WHERE %1$s
        ORDER BY %2$s OFFSET :offset LIMIT :limit
      )
      SELECT %3$s FROM page JOIN almagest.jobs USING (id)
      ORDER BY %2$s
      """;

  /** Text that may be long stays on disk. */
  private static final String BRIEF =
      """
      id, owner_key, list, run_id, name, NULL AS description, phase, queue,
      created, queued, started, ended, destruction, duration,
      '[]' AS parameters, '[]' AS results, NULL AS error, error_transient,
      rows_written, bytes_written, estimated_rows, estimated_cost, attempt, node, keeps_history
      """;

  private static final String NEWEST_FIRST = "created DESC, id DESC";

  private final JdbcClient client;

  JobPages(JdbcClient client) {
    this.client = client;
  }

  Optional<Job> find(JobId id) {
    return client.sql(FIND).param("id", id.text()).query(JOB).optional();
  }

  /** What a job does not have comes last, in either direction. */
  List<Job> list(JobFilter filter) {
    if (filter.name().filter(name -> !KeptText.isKept(name)).isPresent()) {
      return List.of();
    }
    return client
        .sql(statement(filter))
        .param("owner", filter.owner().map(KeptText::key).orElse(null), Types.VARCHAR)
        .param("list", filter.list().name())
        .param("phases", filter.phases().stream().map(Phase::name).toList())
        .param("after", JobRow.moment(filter.after()), MOMENT)
        .param("name", filter.name().orElse(null), Types.VARCHAR)
        .param("offset", filter.offset())
        .param(
            "limit", filter.limit().isPresent() ? filter.limit().getAsInt() : null, Types.INTEGER)
        .query(JOB)
        .list();
  }

  /** Pieces of it are constants: what the user gave stands in parameters. */
  static String statement(JobFilter filter) {
    String columns = filter.brief() ? BRIEF : "*";
    return PAGE.formatted(condition(filter), order(filter.order()), columns);
  }

  private static String condition(JobFilter filter) {
    List<String> conditions = new ArrayList<>(List.of("NOT doomed", "list = :list"));
    conditions.add(filter.owner().isPresent() ? "owner_key = :owner" : "anonymous");
    conditions.add(filter.phases().isEmpty() ? "phase <> 'ARCHIVED'" : "phase IN (:phases)");
    filter.after().ifPresent(time -> conditions.add("created > :after"));
    filter.name().ifPresent(name -> conditions.add("name = :name"));
    return String.join(" AND ", conditions);
  }

  private static String order(List<JobFilter.Order> order) {
    String first =
        order.stream()
            .map(key -> expression(key.key()) + direction(key) + ", ")
            .collect(Collectors.joining());
    return first + NEWEST_FIRST;
  }

  private static String direction(JobFilter.Order order) {
    String direction = order.descending() ? " DESC" : " ASC";
    return isAlwaysThere(order.key()) ? direction : direction + " NULLS LAST";
  }

  private static String expression(JobFilter.Key key) {
    return switch (key) {
      case JOB_ID -> "id";
      case NAME -> "name";
      case PHASE -> "phase";
      case CREATION_TIME -> "created";
      case START_TIME -> "started";
      case END_TIME -> "ended";
      case DESTRUCTION -> "destruction";
      case EXECUTION_DURATION -> "duration";
      case RUN_ID -> "run_id";
      case SIZE -> "result_bytes";
    };
  }

  /** An index serves an order only if it says the same of nulls. */
  private static boolean isAlwaysThere(JobFilter.Key key) {
    return switch (key) {
      case JOB_ID, PHASE, CREATION_TIME, EXECUTION_DURATION, SIZE -> true;
      case NAME, START_TIME, END_TIME, DESTRUCTION, RUN_ID -> false;
    };
  }
}
