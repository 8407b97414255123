package org.almagest.server.account;

/**
 * The one place where a password is compared: counts failures, takes as long for names that nobody
 * has, writes to the audit log. Thread-safe.
 */
public interface PasswordSignIn {
  /**
   * Who has this name and password.
   *
   * @param address of the client
   * @param way of the identity that comes out
   * @throws SignInRefusedException if nobody, or if there were too many failures
   */
  Identity check(String name, String password, String address, Way way);
}
