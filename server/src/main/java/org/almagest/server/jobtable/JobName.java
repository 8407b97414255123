package org.almagest.server.jobtable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almagest.adql.MentionedTable;
import org.almagest.uws.JobId;

/**
 * A job's table as a query names it.
 *
 * @param job whose result it is
 * @param table the name under which this query finds it
 */
record JobName(JobId job, String table) {
  private static final String PREFIX = "job";

  /**
   * Those among the tables of a query, each once.
   *
   * @throws org.almagest.server.failure.TapException if one in their schema names no job
   */
  static List<JobName> in(Collection<MentionedTable> mentioned) {
    Map<JobId, JobName> names = new LinkedHashMap<>();
    for (MentionedTable table : mentioned) {
      if (table.schema().filter(JobTables.SCHEMA::equalsIgnoreCase).isPresent()) {
        JobName name = of(table);
        names.merge(name.job(), name, JobName::spelled);
      }
    }
    return List.copyOf(names.values());
  }

  /** A name in quotes is found only as it is spelled, any other in every case. */
  private static JobName spelled(JobName first, JobName second) {
    return first.table().equals(sqlName(first.job())) ? second : first;
  }

  private static JobName of(MentionedTable table) {
    String folded = table.name().toLowerCase(Locale.ROOT);
    JobId job =
        Optional.of(folded)
            .filter(name -> name.startsWith(PREFIX))
            .flatMap(name -> JobId.parse(name.substring(PREFIX.length())))
            .orElseThrow(() -> JobRefusals.noJob(table.name()));
    return new JobName(job, table.delimited() ? table.name() : sqlName(job));
  }

  /** Its name in PostgreSQL, and the one that it goes by. */
  static String sqlName(JobId job) {
    return PREFIX + job.text();
  }
}
