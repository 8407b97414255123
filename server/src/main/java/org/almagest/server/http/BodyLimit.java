package org.almagest.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * How much a form with files may bring. Tomcat writes such files to disk before anybody has looked
 * at them, and knows but one limit for all: this one depends on who asks, and for what. A form
 * whose length is stated is refused before it is read; of another, what goes beyond is not read.
 * One thread.
 */
public final class BodyLimit {
  private static final String ATTRIBUTE = BodyLimit.class.getName();

  /** What a form may have beside its files. */
  private static final long TEXTS = 16L << 20;

  private final Request request;
  private final InputBuffer input;
  private long most;
  private String whose = "are taken of who has not signed in";
  private boolean exceeded;

  private BodyLimit(Request request, long most) {
    this.request = request;
    this.input = request.getInputBuffer();
    this.most = most;
  }

  /**
   * Limits a request that Tomcat is about to work on, if it brings files.
   *
   * @param most bytes of the files, unless somebody says otherwise
   */
  static void begin(org.apache.catalina.connector.Request request, long most) {
    String type = request.getContentType();
    if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      BodyLimit limit = new BodyLimit(request.getCoyoteRequest(), most);
      request.getCoyoteRequest().setInputBuffer(limit.new Counted());
      request.setAttribute(ATTRIBUTE, limit);
    }
  }

  /** Leaves the connection as it was. */
  static void end(org.apache.catalina.connector.Request request) {
    if (request.getAttribute(ATTRIBUTE) instanceof BodyLimit limit) {
      limit.request.setInputBuffer(limit.input);
    }
  }

  /**
   * Says what holds for a request that has not been read yet.
   *
   * @param most bytes of its files
   * @param whose as it ends the sentence "at most 5 bytes ..."
   */
  public static void set(HttpServletRequest request, long most, String whose) {
    if (request.getAttribute(ATTRIBUTE) instanceof BodyLimit limit) {
      limit.most = most;
      limit.whose = whose;
    }
  }

  /**
   * To be asked before a form is read, and when it cannot be.
   *
   * @throws TapException if it is too large
   */
  static void check(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof BodyLimit limit) {
      limit.check();
    }
  }

  private void check() {
    long length = request.getContentLengthLong();
    if (exceeded || length > most + TEXTS) {
      throw TapException.of(
          ErrorCode.TOO_LARGE,
          "the request has %s bytes; at most %,d %s"
              .formatted(length < 0 ? "more" : "%,d".formatted(length), most, whose));
    }
  }

  /** The body, which ends where it has become too long: whoever reads it finds it broken. */
  private final class Counted implements InputBuffer {
    private long count;

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
      if (exceeded) {
        return -1;
      }
      int read = input.doRead(handler);
      count += Math.max(0, read);
      exceeded = count > most + TEXTS;
      return exceeded ? -1 : read;
    }

    @Override
    public int available() {
      return input.available();
    }
  }
}
