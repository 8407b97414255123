package org.almagest.server.query;

import java.time.Duration;
import org.almagest.server.http.ClientConnection;

/** Whether a running query is still worth its while. */
@FunctionalInterface
interface Interest {
  /**
   * Asked a few times a second while it is the query's turn; must not wait.
   *
   * @param ran how long the query has run, without the time that its client took to read
   */
  Watch.Verdict judge(Duration ran);

  /** Of a client that waits, but not for ever. */
  static Interest of(ClientConnection client, Duration limit) {
    return ran -> {
      if (ran.compareTo(limit) > 0) {
        return Watch.Verdict.OUT_OF_TIME;
      }
      return client.isGone() ? Watch.Verdict.CLIENT_GONE : Watch.Verdict.GOES_ON;
    };
  }

  /** Until somebody says otherwise. */
  static Interest lasting() {
    return _ -> Watch.Verdict.GOES_ON;
  }
}
