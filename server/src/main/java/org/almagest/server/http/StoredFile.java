package org.almagest.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A finished file as an answer, for GET and HEAD: whole, in part (RFC 9110 section 14), or not at
 * all when the client has it already (section 13).
 *
 * @param content its bytes
 * @param contentType what it is once unpacked
 * @param name under which a client keeps it
 * @param coding how its bytes are packed as they lie there
 * @param sha256 of its bytes as they lie there, hexadecimal
 * @param changed when it was written
 */
public record StoredFile(
    StoredContent content,
    String contentType,
    String name,
    ContentCoding coding,
    String sha256,
    Instant changed) {
  private static final int TAG_LENGTH = 32;

  /**
   * Answers {@code request}. Who may have the file is found out anew each time: caches keep it for
   * one client and ask before they use it again.
   *
   * @throws IOException if the file cannot be read or the client has gone
   */
  public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    if (new ServletWebRequest(request, response).checkNotModified(tag(), changed.toEpochMilli())) {
      return;
    }
    describe(response);
    long size = content.size();
    switch (ByteRange.of(request, tag(), changed, size)) {
      case ByteRange.Whole whole -> new FileBody(content, 0, whole.size()).send(request, response);
      case ByteRange.Part part -> {
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setHeader(HttpHeaders.CONTENT_RANGE, part.contentRange());
        new FileBody(content, part.first(), part.last() + 1).send(request, response);
      }
      case ByteRange.Unsatisfiable none -> refuse(response, none);
    }
  }

  /** The digest is of the file as a whole, whichever part is sent (RFC 9530 section 3). */
  private void describe(HttpServletResponse response) {
    response.setContentType(contentType);
    if (coding != ContentCoding.IDENTITY) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, coding.token());
    }
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.header(name, contentType));
    response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    byte[] digest = HexFormat.of().parseHex(sha256);
    response.setHeader(
        "Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
  }

  private static void refuse(HttpServletResponse response, ByteRange.Unsatisfiable none) {
    response.reset();
    response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
    response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + none.size());
    response.setContentLength(0);
  }

  /** Strong: the same bytes have the same tag, other bytes another one. */
  private String tag() {
    return '"' + sha256.substring(0, TAG_LENGTH) + '"';
  }
}
