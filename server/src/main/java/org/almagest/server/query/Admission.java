package org.almagest.server.query;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.failure.TapFailure;
import org.almagest.server.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets so many queries run at a time, and so many of one client; the others wait their turn, first
 * come first served, and not for ever. A result being read holds its place.
 */
@Component
class Admission {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

  private final Semaphore places;
  private final int clientPlaces;
  private final Duration longestWait;

  /** Those with queries running or waiting. */
  private final ConcurrentMap<String, Client> clients = new ConcurrentHashMap<>();

  Admission(Settings settings) {
    places = new Semaphore(settings.limits().syncQueries(), true);
    clientPlaces = settings.limits().clientQueries();
    longestWait = settings.limits().syncWait();
  }

  /**
   * A place, to be closed when the query has ended.
   *
   * @param address of the client
   * @throws TapException if there is none for too long
   */
  Place enter(String address) throws InterruptedException {
    long end = System.nanoTime() + longestWait.toNanos();
    Client client = arrive(address);
    boolean own = false;
    boolean entered = false;
    try {
      own = take(client.places, end);
      entered = own && take(places, end);
    } finally {
      if (!entered) {
        leave(address, client, own);
      }
    }
    if (!entered) {
      throw own ? busy() : tooMany();
    }
    return () -> {
      places.release();
      leave(address, client, true);
    };
  }

  private static boolean take(Semaphore places, long end) throws InterruptedException {
    return places.tryAcquire()
        || places.tryAcquire(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
  }

  private Client arrive(String address) {
    return clients.compute(
        address, (_, known) -> (known == null ? new Client(clientPlaces) : known).withOneMore());
  }

  private void leave(String address, Client client, boolean hadPlace) {
    if (hadPlace) {
      client.places.release();
    }
    clients.computeIfPresent(address, (_, known) -> known.withOneLess());
  }

  private TapException tooMany() {
    return overload(
        ErrorCode.TOO_MANY,
        "%d queries from your address are running, as many as one client may have at a time; read"
                .formatted(clientPlaces)
            + " or close their results, then try again");
  }

  private static TapException busy() {
    return overload(ErrorCode.TOO_BUSY, "too many queries are running; please try again shortly");
  }

  private static TapException overload(ErrorCode code, String message) {
    return new TapException(new TapFailure.Overload(code, message, RETRY_AFTER), null);
  }

  /** The right to run one query. */
  @FunctionalInterface
  interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /** One client: forgotten when its last query has left. */
  private static final class Client {
    private final Semaphore places;
    private int here;

    Client(int places) {
      this.places = new Semaphore(places, true);
    }

    Client withOneMore() {
      here++;
      return this;
    }

    @Nullable Client withOneLess() {
      here--;
      return here == 0 ? null : this;
    }
  }
}
