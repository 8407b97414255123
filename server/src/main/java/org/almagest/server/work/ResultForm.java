package org.almagest.server.work;

import org.almagest.formats.RequestedFormat;
import org.almagest.server.http.Attachment;
import org.almagest.server.http.ContentCoding;
import org.almagest.server.http.GzipByFormat;
import org.almagest.server.http.TapParameters;
import org.almagest.uws.Claim;
import org.almagest.uws.Job;

/**
 * What is known of a job's result before its first row.
 *
 * @param file its name among the job's files: each attempt has its own, so that one that was given
 *     up too late overwrites nothing
 * @param contentType media type, once unpacked
 * @param coding how it is packed
 * @param attachment name under which a client keeps it
 */
record ResultForm(String file, String contentType, ContentCoding coding, String attachment) {
  static ResultForm of(Job job, Claim claim, TapParameters parameters, RequestedFormat format) {
    boolean packed = GzipByFormat.isImplied(parameters);
    return new ResultForm(
        "result-" + claim.attempt(),
        format.contentType(),
        packed ? ContentCoding.GZIP : ContentCoding.IDENTITY,
        Attachment.resultName(job.id().text(), format.format().extension(), packed));
  }
}
