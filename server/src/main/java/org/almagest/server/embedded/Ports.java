package org.almagest.server.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A free port of the loopback address, the same as last time where possible. */
final class Ports {
  private static final Pattern SETTING = Pattern.compile("(?m)^port = (\\d+)$");

  private Ports() {}

  static int choose(Path settings) {
    return remembered(settings).filter(Ports::isFree).orElseGet(Ports::free);
  }

  private static Optional<Integer> remembered(Path settings) {
    try {
      Matcher matcher = SETTING.matcher(Files.readString(settings));
      return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    } catch (IOException firstStart) {
      return Optional.empty();
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException busy) {
      return false;
    }
  }

  private static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
