package org.almagest.uws;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** What was begun, and the gates that jobs wait at. */
final class Ledger {
  private final List<JobId> begun = new CopyOnWriteArrayList<>();
  private final ConcurrentMap<JobId, CountDownLatch> gates = new ConcurrentHashMap<>();

  void begun(JobId job) {
    begun.add(job);
  }

  List<JobId> begun() {
    return begun;
  }

  long begins(JobId job) {
    return begun.stream().filter(job::equals).count();
  }

  CountDownLatch gate(JobId job) {
    return gates.computeIfAbsent(job, _ -> new CountDownLatch(1));
  }

  /** Lets the job go on. */
  void open(JobId job) {
    gate(job).countDown();
  }
}
