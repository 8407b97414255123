package org.almagest.server.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.settings.JobSettings;
import org.almagest.uws.Owner;
import org.almagest.uws.OwnerLimits;

/**
 * A user's own quota where they have one, else the archive's; a change counts within seconds. Who
 * is nobody known costs no question. Thread-safe.
 */
final class UserLimits implements OwnerLimits {
  private static final Duration KEPT = Duration.ofSeconds(5);
  private static final int MOST = 10_000;

  private final Users users;
  private final int queued;
  private final long bytes;
  private final Cache<String, Quota> quotas;

  UserLimits(Users users, JobSettings usual, Clock clock) {
    this.users = users;
    this.queued = usual.ownerQueued();
    this.bytes = usual.ownerBytes().toBytes();
    this.quotas =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(KEPT)
            .ticker(Ticking.by(clock))
            .build();
  }

  /**
   * {@inheritDoc}
   *
   * @throws TapException if the owner's account is not there any more: a request may have begun
   *     before it was removed
   */
  @Override
  public int queued(Owner owner) {
    Integer own = quota(owner).orElseThrow(UserLimits::gone).queuedJobs();
    return own == null ? queued : own;
  }

  @Override
  public long bytes(Owner owner) {
    Long own = quota(owner).orElse(Quota.USUAL).resultBytes();
    return own == null ? bytes : own;
  }

  private Optional<Quota> quota(Owner owner) {
    return switch (owner) {
      case Owner.Anonymous _ -> Optional.of(Quota.USUAL);
      case Owner.User(String name) ->
          Optional.ofNullable(quotas.getIfPresent(name)).or(() -> asked(name));
    };
  }

  private Optional<Quota> asked(String name) {
    Optional<Quota> quota = users.find(name).map(User::quota);
    quota.ifPresent(found -> quotas.put(name, found));
    return quota;
  }

  private static TapException gone() {
    return TapException.of(
        ErrorCode.NOT_SIGNED_IN, "your account is not there any more; please ask the operator");
  }
}
