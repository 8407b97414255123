package org.almagest.it.crash;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/** Makes one job after the other and does with each what people do. */
record Client(Service service, History history, RandomGenerator chance, BooleanSupplier ended)
    implements Callable<Boolean> {
  private static final Duration WAIT = Duration.ofSeconds(5);
  private static final int LONGEST_THOUGHT_MILLIS = 1500;

  @Override
  public Boolean call() throws InterruptedException {
    while (!ended.getAsBoolean()) {
      Errand errand = history.begin(Kind.of(chance.nextInt(100)));
      live(new Conversation(service, errand));
    }
    return true;
  }

  private void live(Conversation job) throws InterruptedException {
    boolean runs = chance.nextInt(10) < 6;
    if (!job.create(runs)) {
      return;
    }
    if (chance.nextInt(10) == 0) {
      job.create(runs);
    }
    if (!runs && !runLater(job)) {
      end(job);
      return;
    }
    follow(job);
  }

  /** Tells it to run, mostly. */
  private boolean runLater(Conversation job) throws InterruptedException {
    if (chance.nextBoolean()) {
      job.read();
    }
    if (chance.nextInt(10) < 2) {
      return false;
    }
    job.tell(Order.RUN);
    return true;
  }

  private void follow(Conversation job) throws InterruptedException {
    int fate = chance.nextInt(100);
    if (fate < 45) {
      awaitEnd(job);
    } else if (fate < 75) {
      think();
      end(job);
    } else {
      job.read();
    }
  }

  private void end(Conversation job) throws InterruptedException {
    // See Errand.doubt: a request that is still on its way would make the job again.
    boolean delete = chance.nextInt(3) == 0 && !job.errand().isDoubtful();
    job.tell(delete ? Order.DELETE : Order.ABORT);
    job.read();
  }

  private void awaitEnd(Conversation job) throws InterruptedException {
    Optional<JobDocument> document = job.read();
    while (document.isPresent() && !document.get().phase().isFinal() && !ended.getAsBoolean()) {
      document = job.await(document.get().phase(), WAIT);
    }
    if (document.isPresent()
        && document.get().phase() == Phase.COMPLETED
        && chance.nextInt(3) == 0) {
      job.fetch(document.get());
    }
  }

  private void think() throws InterruptedException {
    Thread.sleep(chance.nextInt(LONGEST_THOUGHT_MILLIS));
  }
}
