package org.almagest.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Some bytes of a stored content as a response's body.
 *
 * @param from the first one
 * @param to the one after the last
 */
record FileBody(StoredContent content, long from, long to) {
  private static final int PIECE = 64 << 10;

  /** Tomcat lets the kernel send from the file, where the connection is not encrypted. */
  private static final String SENDFILE = "org.apache.tomcat.sendfile.";

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentLengthLong(to - from);
    if (request.getMethod().equals("HEAD")) {
      return;
    }
    Optional<Path> path = content.path();
    if (path.isPresent() && to - from > PIECE && canSendFiles(request)) {
      request.setAttribute(SENDFILE + "filename", path.get().toRealPath().toString());
      request.setAttribute(SENDFILE + "start", from);
      request.setAttribute(SENDFILE + "end", to);
      return;
    }
    try (InputStream stream = content.open(from, to)) {
      copy(stream, response.getOutputStream());
    }
  }

  private static boolean canSendFiles(HttpServletRequest request) {
    return Boolean.TRUE.equals(request.getAttribute(SENDFILE + "support"));
  }

  /** A body that ends too early must break the connection, not end it. */
  private void copy(InputStream stream, OutputStream client) throws IOException {
    byte[] piece = new byte[(int) Math.min(PIECE, Math.max(1, to - from))];
    long left = to - from;
    while (left > 0) {
      int read = stream.read(piece, 0, (int) Math.min(piece.length, left));
      if (read < 0) {
        throw new EOFException("a stored file is shorter than it was, by %d bytes".formatted(left));
      }
      client.write(piece, 0, read);
      left -= read;
    }
  }
}
