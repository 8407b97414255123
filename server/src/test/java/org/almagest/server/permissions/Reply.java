package org.almagest.server.permissions;

import java.util.List;

/**
 * What came back.
 *
 * @param location where it sends the client, empty for nowhere
 * @param challenges of WWW-Authenticate
 * @param session the session that a cookie gives, empty for none
 */
record Reply(int status, String body, String location, List<String> challenges, String session) {
  /** For messages. */
  String text() {
    return "%d %s%n%s".formatted(status, location, body);
  }
}
