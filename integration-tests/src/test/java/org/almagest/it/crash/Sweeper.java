package org.almagest.it.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/** Looks into the results of old jobs and deletes these, so that a long run fills no disk. */
record Sweeper(Service service, History history, BooleanSupplier ended)
    implements Callable<Boolean> {
  /** By then no request that makes a job is still on its way (see {@link Errand#doubt}). */
  private static final Duration AGE = Duration.ofMinutes(3);

  private static final int PAUSE_MILLIS = 100;

  @Override
  public Boolean call() throws InterruptedException {
    while (!ended.getAsBoolean()) {
      Optional<Errand> old = history.nextBefore(Instant.now().minus(AGE));
      if (old.isPresent() && old.get().id().isPresent()) {
        sweep(new Conversation(service, old.get()));
      } else {
        Thread.sleep(PAUSE_MILLIS);
      }
    }
    return true;
  }

  private static void sweep(Conversation job) throws InterruptedException {
    Optional<JobDocument> document = job.read();
    if (document.isPresent() && document.get().phase() == Phase.COMPLETED) {
      job.fetch(document.get());
      job.tell(Order.DELETE);
      job.read();
    }
  }
}
