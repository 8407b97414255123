package org.almagest.server.embedded;

import java.nio.file.Path;

/** A process of its own that opens a cluster, says so, and waits to be killed or told to close. */
final class ClusterUser {
  private ClusterUser() {}

  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    try (PrivateCluster cluster = PrivateCluster.openForServer(home, ClusterUser::say)) {
      say("OPEN " + cluster.address().url());
      System.in.read();
    }
    say("CLOSED");
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
