package org.almagest.server.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web site that may answer with anything, byte by byte. */
final class Site implements AutoCloseable {
  /** Writes an answer, for as long as it likes. */
  interface Reply {
    void to(OutputStream client) throws IOException, InterruptedException;
  }

  private final ServerSocket door;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Reply reply;

  private Site(String address, Reply reply) throws IOException {
    this.door = new ServerSocket(0, 50, InetAddress.ofLiteral(address));
    this.reply = reply;
    Thread.ofPlatform().daemon().start(this::serve);
  }

  static Site at(String address, Reply reply) throws IOException {
    return new Site(address, reply);
  }

  static Site answering(String text) throws IOException {
    return at("127.0.0.1", client -> client.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  static Site sending(Reply reply) throws IOException {
    return at("127.0.0.1", reply);
  }

  static Site leadingTo(String location) throws IOException {
    return answering(
        "HTTP/1.1 302 Found\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n".formatted(location));
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket client = door.accept()) {
        requests.add(head(client));
        reply.to(client.getOutputStream());
      } catch (IOException | InterruptedException gone) {
        // The client has had enough, or the site is closed.
      }
    }
  }

  private static String head(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    StringBuilder head = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      head.append(line).append('\n');
    }
    return head.toString();
  }

  int port() {
    return door.getLocalPort();
  }

  String url() {
    return url("127.0.0.1");
  }

  String url(String host) {
    return "http://%s:%d/table.vot".formatted(host, port());
  }

  /** The heads of the requests that came, in their order. */
  List<String> requests() {
    return requests;
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
