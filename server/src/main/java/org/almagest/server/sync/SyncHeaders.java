package org.almagest.server.sync;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.almagest.formats.RequestedFormat;
import org.almagest.server.http.Attachment;
import org.almagest.server.http.ContentCoding;
import org.almagest.server.http.GzipByFormat;
import org.almagest.server.http.TapParameters;
import org.almagest.server.query.QueryRequest;

/**
 * What the answer to a synchronous query says of itself, whatever its rows.
 *
 * @param format what is written
 * @param coding how it is packed
 * @param name under which a client keeps it
 * @param vary on what its form depends
 * @param rowLimit rows at most
 */
record SyncHeaders(
    RequestedFormat format, ContentCoding coding, String name, String vary, long rowLimit) {
  static SyncHeaders of(HttpServletRequest request, TapParameters parameters, QueryRequest query) {
    boolean packedByName = GzipByFormat.isImplied(parameters, request);
    return new SyncHeaders(
        query.format(),
        GzipByFormat.coding(parameters, request),
        Attachment.resultName(Instant.now(), query.format().format().extension(), packedByName),
        GzipByFormat.vary(parameters),
        query.maxRec().rows());
  }

  void write(HttpServletResponse response) {
    response.setContentType(format.contentType());
    response.addHeader("Vary", vary);
    if (coding != ContentCoding.IDENTITY) {
      response.setHeader("Content-Encoding", coding.token());
    }
    response.setHeader("X-Almagest-Row-Limit", Long.toString(rowLimit));
    response.setHeader("Content-Disposition", Attachment.header(name, format.contentType()));
  }
}
