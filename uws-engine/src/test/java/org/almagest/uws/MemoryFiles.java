package org.almagest.uws;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names of files in memory, by the contract of {@link JobFiles}. */
final class MemoryFiles implements JobFiles {
  private final Map<JobId, Set<String>> files = new HashMap<>();
  private final Set<JobId> stuck = new HashSet<>();
  private boolean broken;

  synchronized void write(JobId job, String name) {
    files.computeIfAbsent(job, _ -> new HashSet<>()).add(name);
  }

  synchronized Set<String> of(JobId job) {
    return Set.copyOf(files.getOrDefault(job, Set.of()));
  }

  /** From now on nothing can be deleted, or all can. */
  synchronized void broken(boolean now) {
    broken = now;
  }

  /** This job's files can never be deleted. */
  synchronized void stuck(JobId job) {
    stuck.add(job);
  }

  @Override
  public synchronized void delete(JobId job) throws IOException {
    refuseBroken(job);
    files.remove(job);
  }

  @Override
  public synchronized void deleteOthers(JobId job, Set<String> keep) throws IOException {
    refuseBroken(job);
    files.computeIfPresent(
        job,
        (_, names) -> {
          names.retainAll(keep);
          return names;
        });
    files.values().removeIf(Set::isEmpty);
  }

  private void refuseBroken(JobId job) throws IOException {
    if (broken || stuck.contains(job)) {
      throw new IOException("the disk is broken");
    }
  }

  @Override
  public synchronized Set<JobId> jobs() {
    return Set.copyOf(files.keySet());
  }
}
