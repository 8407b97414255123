package org.almagest.server.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.almagest.uws.Claim;
import org.almagest.uws.Job;
import org.almagest.uws.JobError;
import org.almagest.uws.JobEvent;
import org.almagest.uws.JobFilter;
import org.almagest.uws.JobId;
import org.almagest.uws.JobStore;
import org.almagest.uws.NewJob;
import org.almagest.uws.Owner;
import org.almagest.uws.Parameter;
import org.almagest.uws.Progress;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Jobs in the service's own tables. Every change is one statement, or one transaction, that is on
 * disk when the method returns; the database itself tells every node ({@link JobListener}). When it
 * cannot be reached, methods throw Spring's {@code DataAccessException}. Thread-safe.
 *
 * <p>Text that a job is to keep must not hold U+0000 or half of a surrogate pair, and an owner's
 * key takes at most 1000 bytes of UTF-8: {@link IllegalArgumentException} with a sentence for the
 * user otherwise.
 */
public final class PostgresJobStore implements JobStore {
  private final JobIntake intake;
  private final JobPages pages;
  private final JobMoves moves;
  private final QueueCounts counts;
  private final JobClaims claims;
  private final JobExpiry expiry;

  /**
   * A store whose connections log in as the service's own role.
   *
   * @param requests for what clients ask
   * @param engine for what nodes do: claims and leases do not stand in line behind those who look
   */
  public PostgresJobStore(DataSource requests, DataSource engine) {
    JdbcClient client = JdbcClient.create(requests);
    JdbcClient own = JdbcClient.create(engine);
    intake = new JobIntake(client);
    pages = new JobPages(client);
    moves = new JobMoves(client, pages);
    counts = new QueueCounts(client);
    claims = new JobClaims(own, engine);
    expiry = new JobExpiry(own);
  }

  @Override
  public Job create(NewJob job, String queue) {
    return intake.create(job, queue);
  }

  @Override
  public Optional<Job> earlier(NewJob job) {
    return intake.earlier(job);
  }

  @Override
  public void record(Job ended) {
    intake.record(ended);
  }

  @Override
  public Optional<Job> find(JobId id) {
    return pages.find(id);
  }

  @Override
  public List<Job> list(JobFilter filter) {
    return pages.list(filter);
  }

  @Override
  public Optional<Job> apply(JobId id, JobEvent event, Optional<JobError> reason) {
    return moves.apply(id, event, reason);
  }

  @Override
  public Optional<Job> addParameters(JobId id, List<Parameter> parameters) {
    return moves.addParameters(id, parameters);
  }

  @Override
  public Optional<Job> setExecutionDuration(JobId id, Duration duration) {
    return moves.setExecutionDuration(id, duration);
  }

  @Override
  public Optional<Job> setDestruction(JobId id, Optional<Instant> time) {
    return moves.setDestruction(id, time);
  }

  @Override
  public int waiting(Owner owner, int most) {
    return counts.waiting(owner, most);
  }

  @Override
  public int queued(int most) {
    return counts.queued(most);
  }

  /**
   * As if owners took turns from now on and no running job ended; of each owner at most 10,000 jobs
   * are counted. So it is exact when one owner waits, and an estimate otherwise.
   */
  @Override
  public Optional<Integer> ahead(JobId id) {
    return counts.ahead(id);
  }

  @Override
  public int running(Owner owner, String queue) {
    return counts.running(owner, queue);
  }

  @Override
  public long resultBytes(Owner owner) {
    return counts.resultBytes(owner);
  }

  @Override
  public int losses(JobId id) {
    return counts.losses(id);
  }

  @Override
  public Map<String, QueueState> queues() {
    return counts.queues();
  }

  @Override
  public Optional<Job> claim(String node, String queue, int ownerPlaces, Duration lease) {
    return claims.claim(node, queue, ownerPlaces, lease);
  }

  @Override
  public Set<Claim> renew(Map<Claim, Progress> running, Duration lease) {
    return claims.renew(running, lease);
  }

  @Override
  public boolean end(Claim claim, JobEvent event, Outcome outcome) {
    return claims.end(claim, event, outcome);
  }

  @Override
  public boolean reclass(Claim claim, String queue) {
    return claims.reclass(claim, queue);
  }

  @Override
  public List<Claim> reclaim(int attempts) {
    return claims.reclaim(attempts);
  }

  @Override
  public boolean doom(JobId id) {
    return expiry.doom(id);
  }

  @Override
  public List<Doomed> doomed(int skip, int most) {
    return expiry.doomed(skip, most);
  }

  @Override
  public List<JobId> untidy(Duration since, int skip, int most) {
    return expiry.untidy(since, skip, most);
  }

  @Override
  public void tidied(JobId id) {
    expiry.tidied(id);
  }

  @Override
  public void erase(JobId id) {
    expiry.erase(id);
  }

  @Override
  public void archive(JobId id) {
    expiry.archive(id);
  }

  @Override
  public Set<JobId> unknown(Set<JobId> ids) {
    return expiry.unknown(ids);
  }
}
