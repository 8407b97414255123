package org.almagest.server.upload;

import java.util.List;

/**
 * The tables that come along with one query, and the files that came with it.
 *
 * @param tables in the order given, of different names
 * @param files where those that came in the same request are
 */
public record UploadRequest(List<Upload> tables, Attachments files) {
  /** No tables. */
  public static final UploadRequest NONE = new UploadRequest(List.of(), Attachments.NONE);

  public UploadRequest {
    tables = List.copyOf(tables);
  }

  /**
   * What the values of UPLOAD ask for; the files are not known yet.
   *
   * @throws org.almagest.server.failure.TapException saying which value is wrong, and how
   */
  public static UploadRequest of(List<String> values) {
    return values.isEmpty()
        ? NONE
        : new UploadRequest(UploadParameter.parse(values), Attachments.NONE);
  }

  /** The same tables, to be found in {@code sent}. */
  public UploadRequest in(Attachments sent) {
    return new UploadRequest(tables, sent);
  }

  public boolean isEmpty() {
    return tables.isEmpty();
  }
}
