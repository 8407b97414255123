package org.almagest.it.crash;

import java.time.Instant;
import java.util.Optional;

/**
 * What a client did to a job or saw of it, between sending a request and having its answer. Of two
 * events, one was before the other only if it was over when the other began.
 */
sealed interface Event {
  /** When the request was sent. */
  Instant from();

  /** When its answer was there. */
  Instant to();

  default boolean isBefore(Event other) {
    return to().isBefore(other.from());
  }

  /** The service took the job on, under that name. */
  record Accepted(String id, Instant from, Instant to) implements Event {}

  /** The client told it something; whether the service confirmed that. */
  record Told(Order order, boolean confirmed, Instant from, Instant to) implements Event {}

  /**
   * The client read the job's document.
   *
   * @param ended what the document says
   * @param excuse message of its error, if the error is said to be transient
   */
  record Seen(
      Phase phase, Optional<Instant> ended, Optional<String> excuse, Instant from, Instant to)
      implements Event {}

  /** There was no such job. */
  record Gone(Instant from, Instant to) implements Event {}

  /**
   * The client fetched the result.
   *
   * @param found what is in it
   * @param fault what is wrong with it as a file
   */
  record Fetched(Content found, Optional<String> fault, Instant from, Instant to)
      implements Event {}

  /** The service answered what it must not. */
  record Strange(String what, Instant from, Instant to) implements Event {}
}
