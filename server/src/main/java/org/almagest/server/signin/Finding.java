package org.almagest.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.almagest.server.account.Identity;
import org.almagest.server.failure.TapFailure;
import org.jspecify.annotations.Nullable;

/** What the credentials of a request have come to. */
sealed interface Finding {
  /** There are none, or none that mean anything to this archive. */
  record Nobody() implements Finding {}

  /** They prove who sent the request. */
  record Known(Identity identity) implements Finding {}

  /**
   * They are no good, and whoever needs any is told so.
   *
   * @param badToken whether it is a bearer token
   */
  record Refused(TapFailure failure, boolean badToken) implements Finding {}

  String ATTRIBUTE = Finding.class.getName();

  /** Of a request that has come through {@link SignInFilter}; null before. */
  static @Nullable Finding of(HttpServletRequest request) {
    return (Finding) request.getAttribute(ATTRIBUTE);
  }

  default void keep(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }
}
