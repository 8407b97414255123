package org.almagest.it.tables;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web site with a few files. */
final class FileSite implements AutoCloseable {
  private final HttpServer server;
  private final List<String> asked;

  private FileSite(HttpServer server, List<String> asked) {
    this.server = server;
    this.asked = asked;
  }

  /**
   * @param files by their paths
   */
  static FileSite with(Map<String, byte[]> files) {
    try {
      InetSocketAddress here = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
      HttpServer server = HttpServer.create(here, 0);
      List<String> asked = new CopyOnWriteArrayList<>();
      server.createContext(
          "/",
          exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            answer(files, exchange);
          });
      server.start();
      return new FileSite(server, asked);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void answer(Map<String, byte[]> files, HttpExchange exchange) throws IOException {
    byte[] file = files.get(exchange.getRequestURI().getPath());
    byte[] body = file == null ? "secret".getBytes(StandardCharsets.US_ASCII) : file;
    exchange.sendResponseHeaders(file == null ? 404 : 200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The paths that were asked for. */
  List<String> asked() {
    return asked;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
