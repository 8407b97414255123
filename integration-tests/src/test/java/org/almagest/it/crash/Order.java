package org.almagest.it.crash;

/** What a client tells a job. */
enum Order {
  RUN,
  ABORT,
  DELETE
}
