package org.almagest.server.certificate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almagest.server.account.CertificateIdentity;
import org.almagest.server.account.Identity;
import org.almagest.server.account.Link;
import org.almagest.server.account.Users;
import org.almagest.server.account.Way;

/**
 * Decides whom a certificate speaks for. What a chain proves is remembered for a minute; whether
 * the account is open is asked every time.
 */
final class MappedCertificates implements CertificateIdentity {
  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final long MOST = 10_000;

  private final Users users;
  private final Authorities authorities;
  private final Clock clock;
  private final Cache<List<Fingerprint>, Optional<Link>> links;

  MappedCertificates(Users users, Authorities authorities, Clock clock) {
    this.users = users;
    this.authorities = authorities;
    this.clock = clock;
    this.links =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(REMEMBERED)
            .ticker(() -> clock.instant().toEpochMilli() * 1_000_000)
            .build();
  }

  @Override
  public Optional<Identity> of(X509Certificate[] chain) {
    Instant now = clock.instant();
    if (chain.length == 0 || !isValid(chain[0], now)) {
      return Optional.empty();
    }
    List<X509Certificate> shown = List.of(chain);
    return link(shown, now)
        .flatMap(users::linked)
        .filter(user -> user.isOpen(now))
        .map(user -> Identity.of(user, Way.CERTIFICATE));
  }

  /** Also while what it proves is remembered. */
  private static boolean isValid(X509Certificate certificate, Instant now) {
    return !now.isBefore(certificate.getNotBefore().toInstant())
        && !now.isAfter(certificate.getNotAfter().toInstant());
  }

  private Optional<Link> link(List<X509Certificate> chain, Instant now) {
    List<Fingerprint> key = chain.stream().map(Fingerprint::of).toList();
    Optional<Link> known = links.getIfPresent(key);
    if (known == null) {
      known = candidates(chain, now).stream().filter(this::leadsSomewhere).findFirst();
      links.put(key, known);
    }
    return known;
  }

  private boolean leadsSomewhere(Link link) {
    return users.linked(link).isPresent();
  }

  /** By what somebody may be known who shows this, the narrower first. */
  private List<Link> candidates(List<X509Certificate> chain, Instant now) {
    List<Link> found = new ArrayList<>();
    if (!ProxyCertificate.is(chain.getFirst())) {
      found.add(Fingerprint.of(chain.getFirst()).link());
    }
    try {
      ClientChain parts = ClientChain.of(chain);
      parts.check(authorities.anchors(), now);
      found.add(Fingerprint.of(parts.holder()).link());
      found.add(Link.DistinguishedName.of(parts.holder().getSubjectX500Principal()));
    } catch (GeneralSecurityException notBelieved) {
      return found; // Known one by one, or not at all.
    }
    return found;
  }
}
