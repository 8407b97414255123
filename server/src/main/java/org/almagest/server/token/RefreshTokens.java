package org.almagest.server.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.almagest.server.account.Identity;
import org.almagest.server.account.Scope;
import org.almagest.server.account.SignInRefusedException;
import org.almagest.server.account.User;
import org.almagest.server.account.Users;
import org.almagest.server.account.Way;

/** Renews tokens without a password, as long as that is allowed. Thread-safe. */
final class RefreshTokens {
  private final RefreshTokenStore store;
  private final RevokedTokens revoked;
  private final Users users;
  private final TokenAudit audit;
  private final TokenTimes times;
  private final Clock clock;

  RefreshTokens(
      RefreshTokenStore store,
      RevokedTokens revoked,
      Users users,
      TokenAudit audit,
      TokenTimes times,
      Clock clock) {
    this.store = store;
    this.revoked = revoked;
    this.users = users;
    this.audit = audit;
    this.times = times;
    this.clock = clock;
  }

  /**
   * How long tokens last.
   *
   * @param token those that open something
   * @param refresh those that get new ones
   */
  record TokenTimes(Duration token, Duration refresh) {}

  /**
   * Whoever has signed in again.
   *
   * @param family of all tokens since the password
   * @param refreshToken for the next time
   */
  record Renewal(Identity identity, String family, String refreshToken) {
    /** Without secrets. */
    @Override
    public String toString() {
      return "Renewal[" + identity.getName() + ", " + family + "]";
    }
  }

  /** After a password. */
  Renewal begin(Identity identity) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    RefreshFamily family =
        new RefreshFamily(
            Secrets.id(),
            identity.getName(),
            identity.scopes(),
            identity.user().tokensFrom(),
            now,
            now.plus(times.refresh()));
    return new Renewal(identity, family.id(), store.found(family));
  }

  /**
   * In place of a password.
   *
   * @param wanted scopes of the new tokens; none for all that the first ones had
   * @throws SignInRefusedException if the token is no good
   * @throws OAuthException if the first ones did not have those scopes (RFC 6749 section 6)
   */
  Renewal renew(String text, Set<Scope> wanted, String address) {
    OpaqueToken token =
        OpaqueToken.parse(OpaqueToken.Kind.REFRESH, text).orElseThrow(RefreshTokens::refused);
    RefreshFamily family = store.find(token).orElseThrow(RefreshTokens::refused);
    User user = openUser(family).orElseThrow(RefreshTokens::refused);
    if (!family.scopes().containsAll(wanted)) {
      throw new OAuthException(
          400, "invalid_scope", "the password was given for " + Scopes.text(family.scopes()));
    }
    Optional<String> next = store.rotate(token, family);
    if (next.isEmpty()) {
      audit.stolen(family.user(), address, family.id());
      revoked.add(family.id(), clock.instant().plus(times.token()));
      throw refused();
    }
    Identity identity = new Identity(user, Way.JWT, wanted.isEmpty() ? family.scopes() : wanted);
    return new Renewal(identity, family.id(), next.get());
  }

  /** Its family, if {@code text} would renew something at this moment. */
  Optional<RefreshFamily> usable(String text) {
    return OpaqueToken.parse(OpaqueToken.Kind.REFRESH, text)
        .filter(store::isFresh)
        .flatMap(store::find)
        .filter(family -> openUser(family).isPresent());
  }

  /** Makes all tokens void that came of the same password; what it was, if it was anything. */
  Optional<RefreshFamily> revoke(String text) {
    Optional<RefreshFamily> family =
        OpaqueToken.parse(OpaqueToken.Kind.REFRESH, text).flatMap(store::find);
    family.ifPresent(known -> {
      store.end(known.id());
      revoked.add(known.id(), clock.instant().plus(times.token()));
    });
    return family;
  }

  private Optional<User> openUser(RefreshFamily family) {
    Instant now = clock.instant();
    return users
        .find(family.user())
        .filter(user -> now.isBefore(family.ends()))
        .filter(user -> user.isOpen(now))
        .filter(user -> !family.tokensFrom().isBefore(user.tokensFrom()));
  }

  private static SignInRefusedException refused() {
    return SignInRefusedException.wrong(
        "the refresh token has expired or been used or revoked; sign in with the password again");
  }
}
