package org.almagest.uws;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where jobs are kept, for all nodes. Every change of phase is a compare-and-set by {@link
 * Phase#on}, durable when the method returns, and told to every node. Times are the store's own. A
 * job that is {@link #doom doomed} is found by nothing but {@link #doomed}. Methods throw unchecked
 * exceptions when the store cannot be reached; what happened then is not known. Thread-safe.
 */
public interface JobStore {
  // ---- for clients

  /**
   * Keeps a new job, PENDING or QUEUED, in the first class.
   *
   * @return the job of an earlier call with the same owner and idempotency key, if there is one
   * @throws JobRefusedException if that one has other labels or parameters
   * @throws IllegalArgumentException if a text cannot be kept; the message is for the user
   */
  Job create(NewJob job, String queue);

  /**
   * The job that an earlier {@link #create} made with the same owner and idempotency key; empty
   * without a key.
   *
   * @throws JobRefusedException if it has other labels or parameters
   */
  Optional<Job> earlier(NewJob job);

  /** Keeps one that has ended already. */
  void record(Job ended);

  Optional<Job> find(JobId id);

  List<Job> list(JobFilter filter);

  /**
   * Lets RUN, ABORT, HOLD or FAIL happen to a job, whoever runs it; an event that changes nothing
   * is no error.
   *
   * @param reason kept as its error, where there is one
   * @return the job afterwards; empty if there is none
   * @throws JobRefusedException (ILLEGAL_NOW) if the event must not happen in its phase
   */
  Optional<Job> apply(JobId id, JobEvent event, Optional<JobError> reason);

  /** Adds parameters to a PENDING job; ILLEGAL_NOW for another. */
  Optional<Job> addParameters(JobId id, List<Parameter> parameters);

  Optional<Job> setExecutionDuration(JobId id, Duration duration);

  /**
   * Sets when it goes.
   *
   * @throws JobRefusedException (ILLEGAL_NOW) if that time has come: its files are being deleted
   */
  Optional<Job> setDestruction(JobId id, Optional<Instant> time);

  // ---- counting

  /**
   * Jobs of an owner that wait: for their turn, for PHASE=RUN, or held back; counted up to {@code
   * most}.
   */
  int waiting(Owner owner, int most);

  /** Jobs that wait for their turn, counted up to {@code most}. */
  int queued(int most);

  /** How many would be begun before this one, as things stand; empty if it is not QUEUED. */
  Optional<Integer> ahead(JobId id);

  /** Jobs of an owner that run, in a class. */
  int running(Owner owner, String queue);

  long resultBytes(Owner owner);

  /** How many times a job has been lost so far, by LOSE or {@link #reclaim}; 0 if there is none. */
  int losses(JobId id);

  /** What waits and runs, by class, for whoever watches. */
  Map<String, QueueState> queues();

  /**
   * The load of one class.
   *
   * @param queued jobs that wait
   * @param running jobs that run, on all nodes
   * @param oldest how long the one has waited that waits longest
   */
  record QueueState(int queued, int running, Duration oldest) {}

  // ---- for nodes

  /**
   * Takes the job of a class that is next by fair shares: of the owners that have fewer running
   * than {@code ownerPlaces}, the one with fewest running, then least recent use, and of theirs the
   * one that waits longest. Its attempt is counted and its lease begins; from now on it is {@link
   * #untidy}.
   */
  Optional<Job> claim(String node, String queue, int ownerPlaces, Duration lease);

  /**
   * Prolongs leases and keeps how far the jobs are.
   *
   * @return those that still hold; the others were stopped, taken away or destroyed
   */
  Set<Claim> renew(Map<Claim, Progress> running, Duration lease);

  /**
   * Ends a claim: COMPLETE, FAIL, TIME_OUT; or RELEASE and LOSE, by which it waits again, before
   * its owner's others. LOSE counts for {@link #reclaim}, RELEASE does not; {@link Job#attempt}
   * grows with every claim, so that no two are alike. The owner's recent use grows by the time that
   * it ran. A job that COMPLETEs at its first attempt is not {@link #untidy} any more.
   *
   * @return whether the claim still held; if not, nothing was changed
   */
  boolean end(Claim claim, JobEvent event, Outcome outcome);

  /**
   * What a claim ended with.
   *
   * @param results of COMPLETE
   * @param error of FAIL, TIME_OUT
   * @param progress how far it came
   * @param queue the class that it waits in after RELEASE and LOSE
   */
  record Outcome(List<Result> results, Optional<JobError> error, Progress progress, String queue) {
    public Outcome {
      results = List.copyOf(results);
    }
  }

  /** Counts a running job to another class. Whether the claim still held. */
  boolean reclass(Claim claim, String queue);

  /**
   * Takes away the jobs of nodes that have not renewed their leases: those lost less than {@code
   * attempts} times, this one and LOSE included, wait again, the others fail with the reason.
   *
   * @return the claims that do not hold any more
   */
  List<Claim> reclaim(int attempts);

  // ---- for housekeeping

  /** Ends a job if it has not ended, and hides it from everything but {@link #doomed}. */
  boolean doom(JobId id);

  /**
   * Jobs whose time has come or that were doomed, at most {@code most}; another node may be at work
   * on the same ones.
   *
   * @param skip how many to leave out that come first
   */
  List<Doomed> doomed(int skip, int most);

  /**
   * A job whose files are to go.
   *
   * @param archive whether its record is to be kept, as ARCHIVED
   */
  record Doomed(JobId id, boolean archive) {}

  /** Forgets a job whose files are gone. */
  void erase(JobId id);

  /** Makes a job whose files are gone ARCHIVED, without results. */
  void archive(JobId id);

  /**
   * Jobs that ended longer ago than {@code since} and may have files that attempts left which came
   * to nothing, at most {@code most}; another node may be at work on the same ones.
   *
   * @param skip how many to leave out that come first
   */
  List<JobId> untidy(Duration since, int skip, int most);

  /** A job that has ended has no files any more that nobody needs. */
  void tidied(JobId id);

  /** Those of {@code ids} that the store knows nothing of. */
  Set<JobId> unknown(Set<JobId> ids);
}
