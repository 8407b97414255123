package org.almagest.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;

/** Which bytes of a file a request asks for (RFC 9110 section 14.2). */
sealed interface ByteRange {
  /** All of them: nothing else is asked for, or several parts, which a server need not cut. */
  record Whole(long size) implements ByteRange {}

  /** From {@code first} to {@code last}, both included. */
  record Part(long first, long last, long size) implements ByteRange {
    String contentRange() {
      return "bytes " + first + '-' + last + '/' + size;
    }
  }

  /** No byte of the file. */
  record Unsatisfiable(long size) implements ByteRange {}

  /**
   * Reads the request's {@code Range}, if its {@code If-Range} still holds. One that is not in the
   * unit bytes is ignored, as must be.
   */
  static ByteRange of(HttpServletRequest request, String tag, Instant changed, long size) {
    String asked = request.getHeader(HttpHeaders.RANGE);
    if (asked == null || !asked.startsWith("bytes=") || !holds(request, tag, changed)) {
      return new Whole(size);
    }
    try {
      List<HttpRange> ranges = HttpRange.parseRanges(asked);
      return ranges.size() == 1 ? part(ranges.getFirst(), size) : new Whole(size);
    } catch (IllegalArgumentException unreadable) {
      return new Unsatisfiable(size);
    }
  }

  private static ByteRange part(HttpRange range, long size) {
    if (size == 0) {
      return new Unsatisfiable(size);
    }
    long first = range.getRangeStart(size);
    return first >= size ? new Unsatisfiable(size) : new Part(first, range.getRangeEnd(size), size);
  }

  /** By tag or by time, both to the letter (RFC 9110 section 13.1.5). */
  private static boolean holds(HttpServletRequest request, String tag, Instant changed) {
    String condition = request.getHeader(HttpHeaders.IF_RANGE);
    if (condition == null || condition.equals(tag)) {
      return true;
    }
    return !condition.startsWith("\"")
        && !condition.startsWith("W/")
        && time(request) == changed.truncatedTo(ChronoUnit.SECONDS).toEpochMilli();
  }

  private static long time(HttpServletRequest request) {
    try {
      return request.getDateHeader(HttpHeaders.IF_RANGE);
    } catch (IllegalArgumentException unreadable) {
      return -1;
    }
  }
}
