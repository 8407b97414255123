package org.almagest.server.query;

import java.io.IOException;

/**
 * A result that broke half-way in a format that cannot say so: the connection is broken off
 * instead, so that no client takes it for whole.
 */
final class BrokenResultException extends IOException {
  BrokenResultException(String message) {
    super(message);
  }
}
