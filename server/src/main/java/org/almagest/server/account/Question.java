package org.almagest.server.account;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to sign in with a password.
 *
 * @param pair whom and where it counts for
 * @param name the login name; null if what was given cannot be one
 * @param account as it is now; empty if there is none
 * @param address of the client
 */
record Question(
    Pair pair,
    @Nullable String name,
    Optional<Credentials.Account> account,
    String password,
    String address,
    Way way) {
  /** Of what was given for a name so much counts. */
  private static final int LENGTH = 64;

  static Question of(
      String given, String password, String address, Way way, Credentials credentials) {
    Optional<String> name = UserName.parse(given);
    Pair pair = new Pair(name.orElseGet(() -> shortened(given)), Caller.site(address));
    return new Question(
        pair,
        name.orElse(null),
        name.flatMap(known -> credentials.find(known, pair.site())),
        password,
        address,
        way);
  }

  private static String shortened(String given) {
    return given.substring(0, Math.min(LENGTH, given.length()));
  }

  /** Whether the account has been used from there. */
  boolean used() {
    return account.map(Credentials.Account::used).orElse(false);
  }

  /** Its hash, if there is one that opens the account now. */
  Optional<String> stored(Instant now) {
    return account
        .filter(known -> known.user().isOpen(now))
        .flatMap(known -> Optional.ofNullable(known.password()));
  }

  /** Why nobody gets in by it, for the operator. */
  String fault(Instant now) {
    if (name == null) {
      return "not a login name";
    }
    if (account.isEmpty()) {
      return "no such account";
    }
    if (!account.get().user().isOpen(now)) {
      return "account disabled or expired";
    }
    return account.get().password() == null ? "account without a password" : "wrong password";
  }
}
