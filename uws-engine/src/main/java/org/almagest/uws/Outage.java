package org.almagest.uws;

import java.lang.System.Logger.Level;

/** Tells the log when something begins to fail and when it works again, not what is between. */
final class Outage {
  private static final System.Logger LOG = System.getLogger(Outage.class.getName());

  private final String what;
  private boolean failing;

  /**
   * Nothing fails yet.
   *
   * @param what is done, to be read after "cannot"
   */
  Outage(String what) {
    this.what = what;
  }

  synchronized void failed(Throwable cause) {
    if (failing) {
      return;
    }
    failing = true;
    LOG.log(Level.WARNING, () -> "cannot " + what + " for now; trying on", cause);
  }

  synchronized void worked() {
    if (failing) {
      failing = false;
      LOG.log(Level.INFO, () -> "can " + what + " again");
    }
  }
}
