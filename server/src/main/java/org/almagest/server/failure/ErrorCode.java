package org.almagest.server.failure;

/** What went wrong, with the HTTP status that says so (DALI 1.1 section 4.2). */
public enum ErrorCode {
  BAD_PARAMETER(400),
  BAD_QUERY(400),
  BAD_DATA(400),
  TIME_LIMIT(400),
  SPACE_LIMIT(400),
  JOB_FAILED(400),
  NOT_SIGNED_IN(401),
  FORBIDDEN(403),
  ILLEGAL_NOW(403),
  NOT_FOUND(404),
  NOT_ALLOWED(405),
  CONFLICT(409),
  TOO_LARGE(413),
  KEY_REUSED(422),
  TOO_MANY(429),
  TOO_BUSY(503),
  UNAVAILABLE(503),
  INTERNAL(500);

  private final int status;

  ErrorCode(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }
}
