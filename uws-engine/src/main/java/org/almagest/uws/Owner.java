package org.almagest.uws;

/** Whose job it is. */
public sealed interface Owner {
  /** What limits and fair shares count by; also how the owner is stored. */
  String key();

  /**
   * Somebody who signed in. The job is theirs alone.
   *
   * @param name the login name
   */
  record User(String name) implements Owner {
    private static final String PREFIX = "user:";

    @Override
    public String key() {
      return PREFIX + name;
    }
  }

  /**
   * Nobody known. Whoever knows the job's name may read and change it.
   *
   * @param address where the request came from: one client, as far as limits go
   */
  record Anonymous(String address) implements Owner {
    private static final String PREFIX = "address:";

    @Override
    public String key() {
      return PREFIX + address;
    }
  }

  /** The owner that has this key. */
  static Owner of(String key) {
    if (key.startsWith(User.PREFIX)) {
      return new User(key.substring(User.PREFIX.length()));
    }
    if (key.startsWith(Anonymous.PREFIX)) {
      return new Anonymous(key.substring(Anonymous.PREFIX.length()));
    }
    throw new IllegalArgumentException("not the key of an owner: " + key);
  }
}
