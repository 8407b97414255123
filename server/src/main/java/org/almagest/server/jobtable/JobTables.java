package org.almagest.server.jobtable;

import java.util.List;
import java.util.Optional;
import org.almagest.adql.MentionedTable;
import org.almagest.schema.Schema;
import org.almagest.schema.Table;
import org.almagest.server.account.JobRights;
import org.almagest.server.database.Database;
import org.almagest.server.jobs.PostgresJobStore;
import org.almagest.uws.Job;
import org.almagest.uws.JobStore;
import org.almagest.uws.Owner;
import org.springframework.stereotype.Component;

/** Gives queries the results of jobs as tables. Thread-safe. */
@Component
public class JobTables {
  /** The schema that queries find them in. */
  public static final String SCHEMA = "JOB_UPLOAD";

  private final JobStore jobs;
  private final LoadedTables loaded;
  private final JobLoader loader;

  JobTables(Database database, LoadedTables loaded, JobLoader loader) {
    this.jobs = new PostgresJobStore(database.jobs(), database.engine());
    this.loaded = loaded;
    this.loader = loader;
  }

  /**
   * The schema with just those tables that a query names; none if it names none of a job. Loads
   * what is not there yet, which takes as long as it takes; costs nothing for any other query.
   *
   * @param mentioned all tables that the query names
   * @param caller for whom it reads
   * @throws org.almagest.server.failure.TapException if there is no such job, it is another user's,
   *     has no result or none that can be read as a table; or if there is no room for it
   */
  public List<Schema> schemas(List<MentionedTable> mentioned, Owner caller) {
    List<JobName> names = JobName.in(mentioned);
    return names.isEmpty()
        ? List.of()
        : List.of(
            new Schema(
                SCHEMA, names.stream().map(name -> table(name, caller)).toList(), null, null));
  }

  private Table table(JobName name, Owner caller) {
    Job job = jobs.find(name.job()).orElseThrow(() -> JobRefusals.unknown(name));
    JobRights rights = new JobRights(caller, false);
    if (!rights.mayUse(job)) {
      throw rights.refusal(job.id().text());
    }
    JobResult result = JobResult.of(job);
    Optional<Layout> layout = loaded.use(job.id());
    return layout.orElseGet(() -> loader.load(job, result)).table(name);
  }
}
