package org.almagest.server.upload;

/** Nobody wants the tables any more that were being read: whoever stopped it knows why. */
public final class UploadStoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** To be thrown by whoever reads or waits. */
  public UploadStoppedException() {
    super("the uploaded tables are not wanted any more");
  }
}
