package org.almagest.server.tapplus;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almagest.uws.Job;
import org.almagest.uws.JobId;
import org.almagest.uws.Jobs;
import org.almagest.uws.Owner;
import org.almagest.uws.Phase;
import org.almagest.uws.Progress;
import org.almagest.uws.QueuePlace;

/** Tells one listener of jobs until one of them has enough. One thread, the listener's own. */
final class EventStream {
  private static final long RETRY_MILLIS = 3000;

  /** What has been told last of so many jobs is remembered, not to be told twice. */
  private static final int MEMORY = 5000;

  private final Jobs jobs;
  private final Watched watched;
  private final Inbox inbox;
  private final EventWriter out;
  private final Pace pace;
  private final QuotaWatch quota;
  private final Map<JobId, Phase> told = new Memory<>();
  private final Map<JobId, Progress> running = new LinkedHashMap<>();
  private final long begin = System.nanoTime();
  private long lastLook = begin;

  EventStream(
      Jobs jobs, Watched watched, Inbox inbox, EventWriter out, Pace pace, QuotaWatch quota) {
    this.jobs = jobs;
    this.watched = watched;
    this.inbox = inbox;
    this.out = out;
    this.pace = pace;
    this.quota = quota;
  }

  /**
   * Tells where the jobs stand, then what becomes of them.
   *
   * @throws IOException when the listener has gone
   */
  void run() throws IOException, InterruptedException {
    out.retry(RETRY_MILLIS);
    tellAll();
    quota.look(out);
    while (!inbox.isClosed() && !left().isZero()) {
      Optional<JobId> changed = inbox.next(untilNextTurn());
      if (changed.isPresent()) {
        tellChange(changed.get());
      }
      takeTurns();
    }
  }

  private void tellAll() throws IOException {
    for (JobId id : watched.ids()) {
      tellChange(id);
    }
    if (watched.ids().isEmpty()) {
      for (Job job : new Snapshot(jobs, watched.caller()).jobs()) {
        tell(job, Optional.empty());
      }
    }
  }

  private void tellChange(JobId id) throws IOException {
    Optional<Job> job = jobs.find(id).filter(watched.rights()::mayUse);
    if (job.isEmpty()) {
      tellGone(id);
    } else if (told.get(id) != job.get().phase()) {
      tell(job.get(), jobs.place(job.get()));
    }
    if (job.isPresent()
        && (job.get().phase() == Phase.COMPLETED || job.get().phase() == Phase.HELD)) {
      quota.look(out);
    }
  }

  private void tell(Job job, Optional<QueuePlace> place) throws IOException {
    told.put(job.id(), job.phase());
    if (job.phase() == Phase.EXECUTING) {
      running.put(job.id(), job.progress());
    } else {
      running.remove(job.id());
    }
    out.event("phase", JobEvents.job(job, place));
  }

  private void tellGone(JobId id) throws IOException {
    running.remove(id);
    if (told.put(id, Phase.UNKNOWN) != Phase.UNKNOWN) {
      out.event("phase", JobEvents.gone(id));
    }
  }

  /** Of the time for which rights are good that somebody had when they came; zero if it is over. */
  private Duration left() {
    if (watched.caller() instanceof Owner.Anonymous) {
      return pace.keepAlive();
    }
    Duration left = pace.signedIn().minusNanos(System.nanoTime() - begin);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private Duration untilNextTurn() {
    long keepAlive = pace.keepAlive().toNanos() - out.nanosSinceLast();
    long look = pace.progress().toNanos() - (System.nanoTime() - lastLook);
    long turn = Math.max(0, running.isEmpty() ? keepAlive : Math.min(keepAlive, look));
    return Duration.ofNanos(Math.min(turn, left().toNanos()));
  }

  private void takeTurns() throws IOException {
    if (System.nanoTime() - lastLook >= pace.progress().toNanos()) {
      for (JobId id : List.copyOf(running.keySet())) {
        tellProgress(id);
      }
      lastLook = System.nanoTime();
    }
    if (out.nanosSinceLast() >= pace.keepAlive().toNanos()) {
      out.comment("still here");
    }
  }

  /** A change of phase that nobody told of is told of here. */
  private void tellProgress(JobId id) throws IOException {
    Optional<Job> job = jobs.find(id);
    if (job.isEmpty() || job.get().phase() != Phase.EXECUTING) {
      tellChange(id);
    } else if (!job.get().progress().equals(running.put(id, job.get().progress()))) {
      out.event("progress", JobEvents.job(job.get(), Optional.empty()));
    }
  }

  /** Forgets what is oldest. */
  private static final class Memory<K, V> extends LinkedHashMap<K, V> {
    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > MEMORY;
    }
  }
}
