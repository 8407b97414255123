package org.almagest.server.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What this process is called in the audit table. */
final class ThisNode {
  private ThisNode() {}

  static String name() {
    return host() + "-" + ProcessHandle.current().pid();
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "node";
    }
  }
}
