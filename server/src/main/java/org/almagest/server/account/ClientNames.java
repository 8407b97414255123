package org.almagest.server.account;

import jakarta.servlet.http.HttpServletRequest;

/** Where HTTP Basic names a program and not a user (RFC 6749 section 2.3.1). Thread-safe. */
@FunctionalInterface
public interface ClientNames {
  /** Whether the resource that is asked for takes it so. */
  boolean expectedBy(HttpServletRequest request);
}
