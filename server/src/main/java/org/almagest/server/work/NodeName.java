package org.almagest.server.work;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What this process is called among those that run jobs: never twice the same. */
final class NodeName {
  private static final int CHANCE = 4;

  private NodeName() {}

  static String make() {
    byte[] chance = new byte[CHANCE];
    new SecureRandom().nextBytes(chance);
    return "%s-%d-%s"
        .formatted(host(), ProcessHandle.current().pid(), HexFormat.of().formatHex(chance));
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "node";
    }
  }
}
