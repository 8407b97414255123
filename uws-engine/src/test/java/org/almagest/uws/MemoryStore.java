package org.almagest.uws;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Jobs in memory, by the contract of {@link JobStore}. */
final class MemoryStore implements JobStore {
  private final Map<JobId, Row> rows = new LinkedHashMap<>();
  private final FairShares shares = new FairShares();
  private final Clock clock;
  private final Post post;

  MemoryStore(Clock clock, Post post) {
    this.clock = clock;
    this.post = post;
  }

  // ---- for clients

  @Override
  public synchronized Job create(NewJob job, String queue) {
    Optional<Job> earlier = earlier(job);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    Row row = new Row(job, queue, clock.instant());
    rows.put(job.id(), row);
    tell(row);
    return row.job();
  }

  @Override
  public synchronized Optional<Job> earlier(NewJob job) {
    return rows.values().stream()
        .filter(row -> isSameRequest(row, job))
        .findAny()
        .map(row -> again(row, job));
  }

  private static boolean isSameRequest(Row row, NewJob job) {
    return job.idempotencyKey().isPresent()
        && row.asked.idempotencyKey().equals(job.idempotencyKey())
        && row.asked.owner().equals(job.owner())
        && !row.doomed;
  }

  private static Job again(Row row, NewJob job) {
    if (!row.asked.labels().equals(job.labels())
        || !row.asked.parameters().equals(job.parameters())) {
      throw new JobRefusedException(
          JobRefusedException.Reason.KEY_REUSED, "key used for another job", Duration.ZERO);
    }
    return row.job();
  }

  @Override
  public synchronized void record(Job ended) {
    rows.put(ended.id(), new Row(ended));
  }

  @Override
  public synchronized Optional<Job> find(JobId id) {
    return visible(id).map(Row::job);
  }

  private Optional<Row> visible(JobId id) {
    return Optional.ofNullable(rows.get(id)).filter(row -> !row.doomed);
  }

  private Stream<Row> visible() {
    return rows.values().stream().filter(row -> !row.doomed);
  }

  /** Only by owner, list and phase: the engine asks for nothing else. */
  @Override
  public synchronized List<Job> list(JobFilter filter) {
    Predicate<Job> phase =
        filter.phases().isEmpty()
            ? job -> job.phase() != Phase.ARCHIVED
            : job -> filter.phases().contains(job.phase());
    return visible()
        .map(Row::job)
        .filter(job -> filter.owner().isEmpty() || filter.owner().get().equals(job.owner()))
        .filter(job -> job.list() == filter.list())
        .filter(phase)
        .sorted(Comparator.comparing((Job job) -> job.times().created()).reversed())
        .toList();
  }

  @Override
  public synchronized Optional<Job> apply(JobId id, JobEvent event, Optional<JobError> reason) {
    Optional<Row> row = visible(id);
    if (row.isEmpty()) {
      return Optional.empty();
    }
    Phase next = row.get().phase.on(event).orElseThrow(() -> illegal(row.get().phase, event));
    if (next != row.get().phase) {
      move(row.get(), next, reason);
    }
    return row.map(Row::job);
  }

  private static JobRefusedException illegal(Phase phase, JobEvent event) {
    return new JobRefusedException(
        JobRefusedException.Reason.ILLEGAL_NOW, event + " in " + phase, Duration.ZERO);
  }

  /** Every change of phase. */
  private void move(Row row, Phase next, Optional<JobError> error) {
    Instant now = clock.instant();
    if (row.phase == Phase.EXECUTING) {
      shares.used(row.ownerKey(), Duration.between(row.started.orElse(now), now));
    }
    if (next == Phase.QUEUED && row.phase != Phase.EXECUTING) {
      row.queued = Optional.of(now);
    }
    if (next.isTerminal() && row.ended.isEmpty()) {
      row.ended = Optional.of(now);
    }
    row.phase = next;
    row.error = error;
    tell(row);
  }

  private void tell(Row row) {
    Phase phase = row.doomed ? Phase.UNKNOWN : row.phase;
    post.send(new JobChange(row.asked.id(), row.ownerKey(), phase));
  }

  @Override
  public synchronized Optional<Job> addParameters(JobId id, List<Parameter> parameters) {
    Optional<Row> row = visible(id);
    row.ifPresent(job -> {
      if (job.phase != Phase.PENDING) {
        throw illegal(job.phase, JobEvent.RUN);
      }
      job.parameters.addAll(parameters);
    });
    return row.map(Row::job);
  }

  @Override
  public synchronized Optional<Job> setExecutionDuration(JobId id, Duration duration) {
    visible(id).ifPresent(row -> row.duration = duration);
    return find(id);
  }

  @Override
  public synchronized Optional<Job> setDestruction(JobId id, Optional<Instant> time) {
    visible(id)
        .ifPresent(row -> {
          if (row.asked.keepsHistory() && row.phase.isTerminal() && isDue(row)) {
            throw illegal(row.phase, JobEvent.ARCHIVE);
          }
          row.destruction = time;
        });
    return find(id);
  }

  // ---- counting

  @Override
  public synchronized int waiting(Owner owner, int most) {
    return (int)
        visible()
            .filter(row -> !row.phase.isTerminal() && row.phase != Phase.EXECUTING)
            .filter(row -> row.asked.owner().equals(owner))
            .limit(most)
            .count();
  }

  @Override
  public synchronized int queued(int most) {
    return (int) visible().filter(row -> row.phase == Phase.QUEUED).limit(most).count();
  }

  @Override
  public synchronized Optional<Integer> ahead(JobId id) {
    return visible(id)
        .filter(row -> row.phase == Phase.QUEUED)
        .map(row -> shares.ahead(rows.values(), row));
  }

  @Override
  public synchronized int running(Owner owner, String queue) {
    return (int)
        visible()
            .filter(row -> row.phase == Phase.EXECUTING && row.queue.equals(queue))
            .filter(row -> row.asked.owner().equals(owner))
            .count();
  }

  @Override
  public synchronized long resultBytes(Owner owner) {
    return visible()
        .filter(row -> row.asked.owner().equals(owner))
        .mapToLong(Row::resultBytes)
        .sum();
  }

  @Override
  public synchronized int losses(JobId id) {
    return visible(id).map(row -> row.losses).orElse(0);
  }

  /** Nobody asks an engine. */
  @Override
  public Map<String, QueueState> queues() {
    return Map.of();
  }

  // ---- for nodes

  @Override
  public synchronized Optional<Job> claim(
      String node, String queue, int ownerPlaces, Duration lease) {
    Optional<Row> next = shares.next(rows.values(), queue, ownerPlaces);
    next.ifPresent(row -> {
      row.attempt++;
      row.node = Optional.of(node);
      row.started = Optional.of(clock.instant());
      row.leaseEnds = clock.instant().plus(lease);
      row.progress = Progress.NONE;
      row.untidy = true;
      move(row, Phase.EXECUTING, Optional.empty());
    });
    return next.map(Row::job);
  }

  @Override
  public synchronized Set<Claim> renew(Map<Claim, Progress> running, Duration lease) {
    Set<Claim> held = new HashSet<>();
    running.forEach((claim, progress) -> {
      if (held(claim).isPresent()) {
        held(claim).get().leaseEnds = clock.instant().plus(lease);
        held(claim).get().progress = progress;
        held.add(claim);
      }
    });
    return held;
  }

  private Optional<Row> held(Claim claim) {
    return visible(claim.id()).filter(row -> row.is(claim));
  }

  @Override
  public synchronized boolean end(Claim claim, JobEvent event, Outcome outcome) {
    Optional<Row> row = held(claim);
    row.ifPresent(held -> {
      held.results = outcome.results();
      held.progress = outcome.progress();
      held.queue = outcome.queue();
      held.untidy = claim.attempt() > 1 || event != JobEvent.COMPLETE;
      held.losses += event == JobEvent.LOSE ? 1 : 0;
      move(held, Phase.EXECUTING.on(event).orElseThrow(), outcome.error());
    });
    return row.isPresent();
  }

  @Override
  public synchronized boolean reclass(Claim claim, String queue) {
    held(claim).ifPresent(row -> row.queue = queue);
    return held(claim).isPresent();
  }

  @Override
  public synchronized List<Claim> reclaim(int attempts) {
    List<Claim> dead = new ArrayList<>();
    visible()
        .filter(row -> row.phase == Phase.EXECUTING)
        .filter(row -> row.leaseEnds.isBefore(clock.instant()))
        .forEach(row -> {
          dead.add(row.claim());
          row.losses++;
          if (row.losses < attempts) {
            move(row, Phase.QUEUED, Optional.empty());
          } else {
            move(row, Phase.ERROR, Optional.of(new JobError("its node is dead", true)));
          }
        });
    return dead;
  }

  // ---- for housekeeping

  @Override
  public synchronized boolean doom(JobId id) {
    Optional<Row> row = visible(id);
    row.ifPresent(job -> {
      job.doomed = true;
      move(job, job.phase.on(JobEvent.ABORT).orElseThrow(), job.error);
    });
    return row.isPresent();
  }

  @Override
  public synchronized List<Doomed> doomed(int skip, int most) {
    return rows.values().stream()
        .filter(row -> row.doomed || isExpired(row))
        .skip(skip)
        .limit(most)
        .map(row -> new Doomed(row.asked.id(), !row.doomed && row.asked.keepsHistory()))
        .toList();
  }

  private boolean isExpired(Row row) {
    return row.phase != Phase.ARCHIVED && isDue(row);
  }

  private boolean isDue(Row row) {
    return row.destruction.filter(time -> time.isBefore(clock.instant())).isPresent();
  }

  @Override
  public synchronized List<JobId> untidy(Duration since, int skip, int most) {
    Instant before = clock.instant().minus(since);
    return visible()
        .filter(row -> row.untidy && row.ended.filter(end -> end.isBefore(before)).isPresent())
        .skip(skip)
        .limit(most)
        .map(row -> row.asked.id())
        .toList();
  }

  @Override
  public synchronized void tidied(JobId id) {
    visible(id).ifPresent(row -> row.untidy = false);
  }

  @Override
  public synchronized void erase(JobId id) {
    rows.remove(id);
  }

  @Override
  public synchronized void archive(JobId id) {
    visible(id)
        .ifPresent(row -> {
          row.results = List.of();
          move(row, row.phase.on(JobEvent.ARCHIVE).orElseThrow(), row.error);
        });
  }

  @Override
  public synchronized Set<JobId> unknown(Set<JobId> ids) {
    Set<JobId> unknown = new HashSet<>(ids);
    unknown.removeAll(rows.keySet());
    return unknown;
  }
}
