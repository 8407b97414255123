package org.almagest.server.work;

import java.io.IOException;

/** A result is larger than the room that its owner has left. */
final class OwnerSpaceException extends IOException {
  OwnerSpaceException(long taken, long most) {
    super(
        "the result does not fit into the space for results of your jobs: %,d bytes, of which other"
                .formatted(most)
            + " jobs take up %,d; delete jobs that you do not need any more, or ask for less"
                .formatted(taken));
  }
}
