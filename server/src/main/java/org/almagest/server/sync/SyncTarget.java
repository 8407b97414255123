package org.almagest.server.sync;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.almagest.formats.Outcome;
import org.almagest.server.http.ContentCoding;
import org.almagest.server.query.ResultStart;
import org.almagest.server.query.ResultTarget;
import org.jspecify.annotations.Nullable;

/**
 * A result as the response to its request. That it is cut is said in {@code X-Almagest-Overflow}:
 * in the header where that is known before the first byte, else in the trailer, for clients that
 * say {@code TE: trailers} (RFC 9110 section 6.5).
 */
final class SyncTarget implements ResultTarget, AutoCloseable {
  private static final String OVERFLOW = "X-Almagest-Overflow";

  private final HttpServletResponse response;
  private final SyncHeaders headers;
  private final boolean takesTrailers;
  private @Nullable OutputStream packing;
  private @Nullable Outcome outcome;
  private boolean broken;

  SyncTarget(HttpServletRequest request, HttpServletResponse response, SyncHeaders headers) {
    this.response = response;
    this.headers = headers;
    String te = request.getHeader("TE");
    takesTrailers = te != null && te.contains("trailers");
  }

  @Override
  public OutputStream open(ResultStart start) throws IOException {
    headers.write(response);
    if (start.outcome() instanceof Outcome.Overflow overflow) {
      response.setHeader(OVERFLOW, overflow.message());
    } else if (start.outcome() == null && takesTrailers) {
      response.setHeader("Trailer", OVERFLOW);
      response.setTrailerFields(this::trailer);
    }
    if (headers.coding() == ContentCoding.IDENTITY && start.length().isPresent()) {
      response.setContentLengthLong(start.length().getAsLong());
    }
    OutputStream packed = headers.coding().pack(new Unclosed(response.getOutputStream()));
    packing = packed;
    return packed;
  }

  @Override
  public void end(Outcome how) throws IOException {
    outcome = how;
    OutputStream packed = packing;
    packing = null;
    if (packed != null) {
      packed.close();
    }
  }

  /** A result that broke gets no proper end: no client may take it for whole. */
  @Override
  public void close() throws IOException {
    broken = true;
    if (packing != null) {
      packing.close();
    }
  }

  private Map<String, String> trailer() {
    return outcome instanceof Outcome.Overflow overflow
        ? Map.of(OVERFLOW, overflow.message())
        : Map.of();
  }

  /** The response as long as the result is whole; Tomcat ends it. */
  private final class Unclosed extends OutputStream {
    private final OutputStream stream;

    Unclosed(OutputStream stream) {
      this.stream = stream;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (!broken) {
        stream.write(bytes, offset, length);
      }
    }

    @Override
    public void flush() throws IOException {
      if (!broken) {
        stream.flush();
      }
    }
  }
}
