package org.almagest.it.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks, once all is up again, what has become of every job, and fetches every result. */
record Settlement(Service service, History history) {
  private static final int PAUSE_MILLIS = 200;

  /** Gives the jobs so long to end; those that did not. */
  List<Errand> settle(Duration patience) throws InterruptedException {
    Instant end = Instant.now().plus(patience);
    List<Errand> open = new ArrayList<>(history.errands());
    while (true) {
      List<Errand> left = new ArrayList<>();
      for (Errand errand : open) {
        if (!isSettled(errand)) {
          left.add(errand);
        }
      }
      open = left;
      if (open.isEmpty() || Instant.now().isAfter(end)) {
        return open;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private boolean isSettled(Errand errand) throws InterruptedException {
    Conversation job = new Conversation(service, errand);
    // The client never heard whether it was accepted; the same key finds it again.
    if (errand.id().isEmpty() && !job.create(true)) {
      return errand.all(Event.Strange.class).findAny().isPresent();
    }
    Optional<JobDocument> document = job.read();
    if (document.isEmpty()) {
      return errand.last().filter(Event.Gone.class::isInstance).isPresent();
    }
    if (document.get().phase() == Phase.PENDING) {
      // The client's RUN got lost with the node.
      job.tell(Order.RUN);
      return false;
    }
    if (document.get().phase() == Phase.COMPLETED) {
      job.fetch(document.get());
    }
    return document.get().phase().isFinal();
  }
}
