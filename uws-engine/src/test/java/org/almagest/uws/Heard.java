package org.almagest.uws;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what an engine told. */
final class Heard implements EngineListener {
  final List<JobId> started = new CopyOnWriteArrayList<>();
  final List<JobEvent> ended = new CopyOnWriteArrayList<>();
  final List<JobRefusedException> refused = new CopyOnWriteArrayList<>();
  final List<Claim> leasesLost = new CopyOnWriteArrayList<>();
  final List<Claim> reclaimed = new CopyOnWriteArrayList<>();

  @Override
  public void started(Job job, Duration waited) {
    started.add(job.id());
  }

  @Override
  public void ended(Job job, JobEvent event, Duration ran, Progress progress) {
    ended.add(event);
  }

  @Override
  public void refused(JobRefusedException refusal) {
    refused.add(refusal);
  }

  @Override
  public void leaseLost(Claim claim) {
    leasesLost.add(claim);
  }

  @Override
  public void reclaimed(Claim claim) {
    reclaimed.add(claim);
  }
}
