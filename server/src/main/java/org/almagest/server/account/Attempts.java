package org.almagest.server.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.almagest.server.settings.SignInSettings;

/**
 * Counts failures, on this node: by account and site, by account over all sites that it was never
 * used from, and by site. A count begins with a failure and lasts for a fixed time, whatever
 * follows: nobody is kept out for longer by trying. Memory is bounded; what is forgotten first is
 * what was hardly ever counted. Thread-safe.
 */
final class Attempts {
  /** So many failures at one pair leave a running client alone that has the right password. */
  private static final int TOLERATED = 1000;

  private static final int MOST = 50_000;

  private final SignInSettings.Attempts limits;
  private final Clock clock;
  private final Cache<Pair, Count> pairs;
  private final Cache<String, Count> accounts;
  private final Cache<String, Count> sites;

  Attempts(SignInSettings.Attempts limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
    this.pairs = counts();
    this.accounts = counts();
    this.sites = counts();
  }

  private record Count(Instant ends, int failures) {}

  private <K> Cache<K, Count> counts() {
    return Caffeine.newBuilder()
        .maximumSize(MOST)
        .expireAfterWrite(limits.within())
        .ticker(Ticking.by(clock))
        .build();
  }

  /**
   * How long nobody may try a password there; empty if one may.
   *
   * @param used whether the account has been used from there: then no others' failures count
   */
  Optional<Duration> refused(Pair pair, boolean used) {
    Optional<Duration> own = left(pairs, pair, limits.account());
    if (own.isPresent() || used) {
      return own;
    }
    Optional<Duration> site = left(sites, pair.site(), limits.address());
    return site.isPresent() ? site : left(accounts, pair.account(), limits.accountAnywhere());
  }

  /**
   * Whether a password may still be compared with one that was right a moment ago. That costs no
   * time, and so must not be possible without end: it would be a way to guess faster.
   */
  boolean toleratesMore(Pair pair) {
    return left(pairs, pair, TOLERATED).isEmpty();
  }

  /** A password was wrong. */
  void failed(Pair pair, boolean used) {
    count(pairs, pair);
    count(sites, pair.site());
    if (!used) {
      count(accounts, pair.account());
    }
  }

  /** One was not tried: counts where the pair itself is what was tried too often. */
  void turnedAway(Pair pair) {
    if (left(pairs, pair, limits.account()).isPresent()) {
      count(pairs, pair);
    }
  }

  private <K> Optional<Duration> left(Cache<K, Count> counts, K key, int most) {
    Count count = counts.getIfPresent(key);
    Instant now = clock.instant();
    return count == null || count.failures() < most || !now.isBefore(count.ends())
        ? Optional.empty()
        : Optional.of(Duration.between(now, count.ends()));
  }

  private <K> void count(Cache<K, Count> counts, K key) {
    Instant now = clock.instant();
    counts
        .asMap()
        .compute(
            key,
            (_, count) ->
                count == null || !now.isBefore(count.ends())
                    ? new Count(now.plus(limits.within()), 1)
                    : new Count(count.ends(), count.failures() + 1));
  }
}
