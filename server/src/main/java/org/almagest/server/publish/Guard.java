package org.almagest.server.publish;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether what a request asks for goes with what is there. */
final class Guard {
  private Guard() {}

  /** The table published at the target, if any; a problem if the request does not go with it. */
  static Optional<Existing> check(JdbcClient client, PublishRequest request) {
    TableTarget target = request.target();
    Optional<Existing> existing = Existing.find(client, target);
    if (existing.isEmpty() && Existing.isStored(client, target)) {
      throw new PublishProblem(
          "the database already has a table %s that is not published from here; choose another name"
              .formatted(target.sql()));
    }
    switch (request.mode()) {
      case CREATE -> {
        if (existing.isPresent()) {
          throw new PublishProblem(
              "table %s exists; add --replace to put this one in its place, or --append to add its rows"
                  .formatted(existing.get().name()));
        }
      }
      case APPEND -> {
        if (existing.isEmpty()) {
          throw absent(target);
        }
      }
      case REPLACE -> {}
    }
    return existing;
  }

  static PublishProblem absent(TableTarget target) {
    return new PublishProblem(
        "table %s does not exist, so nothing can be added to it; leave out --append"
            .formatted(target.name()));
  }
}
