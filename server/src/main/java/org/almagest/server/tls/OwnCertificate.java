package org.almagest.server.tls;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A certificate that the server makes, signs by the archive's own authority, and renews in time.
 * Thread-safe.
 */
public final class OwnCertificate implements CertificateSource {
  /** It is renewed so long before it runs out. */
  public static final Duration RENEWED_BEFORE = Duration.ofDays(30);

  private final TlsFolder folder;
  private final Set<AlternativeName> names;
  private final String title;
  private final Clock clock;
  private volatile Instant renewal = Instant.MAX;

  OwnCertificate(TlsFolder folder, Set<AlternativeName> names, Clock clock) {
    this.folder = folder;
    this.names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
    this.clock = clock;
    this.title = MachineNames.title(names);
  }

  /** The file that clients have to trust. */
  public Path authority() {
    return folder.authority();
  }

  @Override
  public synchronized Credentials load() {
    Instant now = clock.instant();
    Authority authority = Authority.ensure(folder, title, now, now.plus(RENEWED_BEFORE));
    Credentials usable = kept().filter(kept -> willDo(kept, authority, now)).orElse(null);
    Credentials current = usable == null ? make(authority, now) : usable;
    renewal = current.expiry().minus(RENEWED_BEFORE);
    return current;
  }

  /** The file of the server's certificate. */
  public Path file() {
    return folder.certificate();
  }

  /**
   * What there is, whether it will do or not; makes nothing. What cannot be read is no loss:
   * another is made, which clients trust as well.
   */
  public Optional<Credentials> kept() {
    try {
      return Optional.of(new ConfiguredCertificate(folder.certificate(), folder.key()).load());
    } catch (CertificateException absentOrDamaged) {
      return Optional.empty();
    }
  }

  private boolean willDo(Credentials kept, Authority authority, Instant now) {
    return kept.expiry().isAfter(now.plus(RENEWED_BEFORE))
        && authority.hasSigned(kept.leaf())
        && AlternativeName.in(kept.leaf()).containsAll(names);
  }

  private Credentials make(Authority authority, Instant now) {
    Credentials made = authority.issue(title, names, now);
    TlsFolder.writeKey(folder.key(), PemFile.text(made.key()));
    TlsFolder.writeCertificate(folder.certificate(), PemFile.text(made.leaf()));
    return made;
  }

  /** A renewal that fails is tried again every hour. */
  @Override
  public Object state() {
    Instant now = clock.instant();
    Instant due = now.isBefore(renewal) ? Instant.MAX : now.truncatedTo(ChronoUnit.HOURS);
    return List.of(
        FileStamp.of(folder.authority()),
        FileStamp.of(folder.certificate()),
        FileStamp.of(folder.key()),
        due);
  }
}
