package org.almagest.server.tls;

import org.jspecify.annotations.Nullable;

/** A certificate cannot be made or read; the message says what to do. */
public final class CertificateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CertificateException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
