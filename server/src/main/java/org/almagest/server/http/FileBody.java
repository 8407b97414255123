package org.almagest.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Some bytes of a file as a response's body.
 *
 * @param from the first one
 * @param to the one after the last
 */
record FileBody(Path path, long from, long to) {
  private static final int PIECE = 64 << 10;

  /** Tomcat lets the kernel send from the file, where the connection is not encrypted. */
  private static final String SENDFILE = "org.apache.tomcat.sendfile.";

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentLengthLong(to - from);
    if (request.getMethod().equals("HEAD")) {
      return;
    }
    if (to - from > PIECE && Boolean.TRUE.equals(request.getAttribute(SENDFILE + "support"))) {
      request.setAttribute(SENDFILE + "filename", path.toRealPath().toString());
      request.setAttribute(SENDFILE + "start", from);
      request.setAttribute(SENDFILE + "end", to);
      return;
    }
    copy(response.getOutputStream());
  }

  private void copy(OutputStream stream) throws IOException {
    ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, Math.max(1, to - from)));
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      long position = from;
      while (position < to) {
        piece.clear().limit((int) Math.min(piece.capacity(), to - position));
        int read = file.read(piece, position);
        if (read < 0) {
          throw new IOException("%s is shorter than it was".formatted(path));
        }
        stream.write(piece.array(), 0, read);
        position += read;
      }
    }
  }
}
