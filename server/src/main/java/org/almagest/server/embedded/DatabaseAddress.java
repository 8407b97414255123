package org.almagest.server.embedded;

import java.util.Objects;

/**
 * Where a database is and as whom to enter it.
 *
 * @param url JDBC URL
 * @param user role
 * @param password its password
 */
public record DatabaseAddress(String url, String user, String password) {
  public DatabaseAddress {
    Objects.requireNonNull(url);
    Objects.requireNonNull(user);
    Objects.requireNonNull(password);
  }

  /** Without the password, for logs. */
  @Override
  public String toString() {
    return user + "@" + url;
  }
}
