package org.almagest.server.account;

import java.util.Optional;

/** Gives accounts new passwords. Thread-safe. */
public interface PasswordChange {
  /** What is wrong with a new password, in words for whoever chose it; empty if nothing. */
  Optional<String> problem(String name, String password);

  /**
   * Sets the password of an account; from now on the old one is worth nothing, nor are tokens that
   * were made before and have no record of their own.
   *
   * @return false if there is no such account
   */
  boolean set(String name, String password);
}
