package org.almagest.server.account;

import java.util.Optional;

/** Everybody with an account, as the database has them at this moment. Thread-safe. */
public interface Users {
  /** The user of that login name, in any case; empty if there is none. */
  Optional<User> find(String name);

  /** The user that {@code link} leads to. */
  Optional<User> linked(Link link);

  /**
   * Makes {@code link} lead to a user.
   *
   * @return false if it leads to somebody else, or there is no such user
   */
  boolean link(String name, Link link);

  /**
   * Makes an account without a password that {@code link} leads to: both, or neither.
   *
   * @return empty if the name is taken, or the link leads to somebody
   * @throws IllegalArgumentException if nobody can be called so
   */
  Optional<User> addLinked(NewUser user, Link link);
}
