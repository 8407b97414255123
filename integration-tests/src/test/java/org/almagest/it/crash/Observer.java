package org.almagest.it.crash;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/** Reads other people's jobs, ended or not, from either node. */
record Observer(Service service, History history, RandomGenerator chance, BooleanSupplier ended)
    implements Callable<Boolean> {
  private static final int PAUSE_MILLIS = 30;

  @Override
  public Boolean call() throws InterruptedException {
    while (!ended.getAsBoolean()) {
      Optional<Errand> errand = history.any(chance);
      if (errand.isPresent() && errand.get().id().isPresent()) {
        new Conversation(service, errand.get()).read();
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return true;
  }
}
