package org.almagest.server.operator;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.almagest.server.embedded.ServerLock;

/**
 * A port of the server's: free, or held by the server itself.
 *
 * @param address to listen on
 * @param port 0 for any free one
 * @param setting environment variable that sets it
 * @param home folder of the archive, whose server may hold the port
 */
record PortCheck(String address, int port, String setting, Path home) implements Check {
  @Override
  public List<Finding> findings() {
    return List.of(finding("port " + port));
  }

  private Finding finding(String subject) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
      return Finding.ok(subject, "free");
    } catch (IOException taken) {
      Optional<ProcessHandle> server = ServerLock.owner(home);
      return server.isPresent()
          ? Finding.ok(subject, "in use while the server runs (process %d)".formatted(pid(server)))
          : Finding.fail(
              subject,
              "cannot be used (%s); stop what uses it or set %s to another one"
                  .formatted(taken.getMessage(), setting));
    }
  }

  private static long pid(Optional<ProcessHandle> server) {
    return server.orElseThrow().pid();
  }
}
