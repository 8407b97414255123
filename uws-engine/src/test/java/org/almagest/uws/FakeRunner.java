package org.almagest.uws;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/** Does with a job what its parameter {@code work} says. */
final class FakeRunner implements JobRunner {
  static final long SIZE = 10;

  /** What a job may ask for. */
  enum Work {
    /** Completes at once. */
    DONE,
    /** Waits until it is let go or stopped. */
    HOLD,
    /** Waits until it is let go, whoever stops it, and completes then. */
    DEAF,
    FAIL,
    LOSE,
    THROW
  }

  private final Ledger ledger;
  private final MemoryFiles files;
  private final BooleanSupplier isAlive;

  FakeRunner(Ledger ledger, MemoryFiles files, BooleanSupplier isAlive) {
    this.ledger = ledger;
    this.files = files;
    this.isAlive = isAlive;
  }

  @Override
  public Ending run(Job job, Execution execution) {
    ledger.begun(job.id());
    execution.report(new Progress(1, SIZE, 1, 1));
    return switch (Work.valueOf(job.parameter("work").orElseThrow())) {
      case DONE -> completed(job);
      case HOLD -> held(job, execution, true);
      case DEAF -> held(job, execution, false);
      case FAIL -> new Ending.Failed(new JobError("no such table", false));
      case LOSE -> new Ending.Lost("the database went away");
      case THROW -> throw new IllegalStateException("a bug");
    };
  }

  private Ending held(Job job, Execution execution, boolean heeds) {
    CountDownLatch gate = ledger.gate(job.id());
    CountDownLatch over = new CountDownLatch(1);
    Thread.ofVirtual().start(() -> release(gate, over));
    if (heeds) {
      execution.onStop(over::countDown);
    }
    try {
      over.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return heeds && execution.isStopped() ? new Ending.Stopped() : completed(job);
  }

  private static void release(CountDownLatch gate, CountDownLatch over) {
    try {
      gate.await();
      over.countDown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Ending completed(Job job) {
    String file = "result-" + UUID.randomUUID();
    if (!isAlive.getAsBoolean()) {
      return new Ending.Stopped();
    }
    files.write(job.id(), file);
    return new Ending.Completed(List.of(result(file)));
  }

  static Result result(String file) {
    return new Result(
        "result",
        file,
        "text/csv",
        "identity",
        "result.csv",
        SIZE,
        OptionalLong.of(1),
        "00",
        Instant.now(),
        Optional.empty());
  }
}
