package org.almagest.server.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.almagest.server.account.Identity;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.jspecify.annotations.Nullable;

/** How long a token may last. Thread-safe. */
public final class TokenLimits {
  private final Duration longest;
  private final Clock clock;

  /**
   * Limits by the settings.
   *
   * @param longest 0 for no limit
   */
  public TokenLimits(Duration longest, Clock clock) {
    this.longest = longest;
    this.clock = clock;
  }

  /**
   * When a token ends that the operator makes.
   *
   * @param wish null if nothing was said of it
   * @throws TapException if that is later than may be
   */
  public Expiry expiry(@Nullable String wish) {
    Instant now = clock.instant();
    if (wish == null) {
      return usual(now);
    }
    Expiry expiry = Expiry.parse(wish, now);
    if (bound(now).filter(expiry::isAfter).isPresent()) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER,
          "a token lasts for %d days at most here; give an earlier end"
              .formatted(longest.toDays()));
    }
    return expiry;
  }

  /**
   * The same for a token that {@code maker} makes, who may come with a token: what that begets does
   * not outlive it.
   */
  Expiry expiry(@Nullable String wish, Identity maker) {
    Expiry expiry = expiry(wish);
    Instant until = maker.until();
    if (until == null || !expiry.isAfter(until)) {
      return expiry;
    }
    if (wish == null) {
      return new Expiry(until);
    }
    throw TapException.of(
        ErrorCode.FORBIDDEN,
        "a token that is made with a token lasts no longer than that, until %s; sign in with the"
                .formatted(until)
            + " password for a longer one");
  }

  private Expiry usual(Instant now) {
    Expiry usual = new Expiry(now.plus(Expiry.USUAL));
    return bound(now).filter(usual::isAfter).map(Expiry::new).orElse(usual);
  }

  private Optional<Instant> bound(Instant now) {
    return longest.isZero() ? Optional.empty() : Optional.of(now.plus(longest));
  }
}
