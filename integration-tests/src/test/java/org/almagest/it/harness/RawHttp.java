package org.almagest.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Bytes on the wire exactly as given: for requests that no HTTP library would send. */
public final class RawHttp {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private RawHttp() {}

  /**
   * Sends a request, lines ended by line feed alone here, and returns the whole answer. The request
   * must ask for {@code Connection: close}.
   */
  public static String send(Tap tap, String request) {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), URI.create(tap.url()).getPort())) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket
          .getOutputStream()
          .write(request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
