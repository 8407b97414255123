package org.almagest.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OwnCertificateTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir private Path home;

  @Test
  void isMadeOnceForThirteenMonths() {
    Credentials first = at(NOW).load();

    assertThat(at(NOW.plus(Duration.ofDays(366))).load().leaf()).isEqualTo(first.leaf());
    assertThat(first.expiry()).isEqualTo(NOW.plus(Duration.ofDays(397)));
    assertThat(KeyMatch.of(first.key(), first.leaf().getPublicKey())).isTrue();
  }

  @Test
  void holdsForItsNames() {
    assertThat(AlternativeName.in(at(NOW).load().leaf()))
        .extracting(AlternativeName::text)
        .containsExactly("archive.example.org", "127.0.0.1", "0:0:0:0:0:0:0:1");
  }

  @Test
  void hasWhatStrictClientsAskFor() throws GeneralSecurityException {
    X509Certificate leaf = at(NOW).load().leaf();
    X509Certificate authority = authority();

    leaf.verify(authority.getPublicKey());
    assertThat(authority.getBasicConstraints()).isZero();
    assertThat(authority.getKeyUsage()[5]).as("keyCertSign").isTrue();
    assertThat(authority.getCriticalExtensionOIDs())
        .contains(Extension.basicConstraints.getId(), Extension.keyUsage.getId());
    assertThat(leaf.getBasicConstraints()).isEqualTo(-1);
    assertThat(leaf.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    for (X509Certificate each : List.of(leaf, authority)) {
      assertThat(each.getNonCriticalExtensionOIDs())
          .contains(
              Extension.subjectKeyIdentifier.getId(), Extension.authorityKeyIdentifier.getId());
    }
  }

  @Test
  void isRenewedByTheSameAuthorityAMonthBefore() {
    X509Certificate first = at(NOW).load().leaf();
    X509Certificate authority = authority();

    Credentials second = at(NOW.plus(Duration.ofDays(368))).load();

    assertThat(second.leaf()).isNotEqualTo(first);
    assertThat(authority()).isEqualTo(authority);
  }

  @Test
  void isMadeAnewForAnotherName() {
    at(NOW).load();
    Set<AlternativeName> more = names("archive.example.org", "tap.example.org");

    Credentials second = new OwnCertificate(new TlsFolder(home), more, clock(NOW)).load();

    assertThat(AlternativeName.in(second.leaf())).isEqualTo(more);
  }

  @Test
  void neverOutlivesItsAuthority() {
    at(NOW).load();
    Instant end = authority().getNotAfter().toInstant();

    Credentials last = at(end.minus(Duration.ofDays(100))).load();
    assertThat(last.expiry()).isEqualTo(end);

    at(end.minus(Duration.ofDays(20))).load();
    assertThat(authority().getNotAfter().toInstant()).isAfter(end);
  }

  @Test
  void keepsItsKeysToItsOwner() throws IOException {
    at(NOW).load();
    TlsFolder folder = new TlsFolder(home);

    for (Path secret : List.of(folder.key(), folder.authorityKey())) {
      assertThat(Files.getPosixFilePermissions(secret))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
    assertThat(Files.getPosixFilePermissions(folder.authority()))
        .isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
  }

  @Test
  void takesADamagedCertificateForNoneButNotADamagedAuthority() throws IOException {
    at(NOW).load();
    TlsFolder folder = new TlsFolder(home);
    Files.writeString(folder.certificate(), "damaged");
    assertThat(at(NOW).load().expiry()).isAfter(NOW);

    Files.writeString(folder.authority(), "damaged");
    assertThatThrownBy(() -> at(NOW).load())
        .isInstanceOf(CertificateException.class)
        .hasMessageContaining(folder.authority().toString())
        .hasMessageContaining("the next start makes another");
  }

  @Test
  void isDueAgainEveryHourUntilItIsRenewed() {
    SteppingClock clock = new SteppingClock(NOW);
    OwnCertificate own = new OwnCertificate(new TlsFolder(home), names("localhost"), clock);
    own.load();
    Object fresh = own.state();

    clock.now = NOW.plus(Duration.ofDays(300));
    assertThat(own.state()).isEqualTo(fresh);
    clock.now = NOW.plus(Duration.ofDays(370));
    Object due = own.state();
    assertThat(due).isNotEqualTo(fresh).isEqualTo(own.state());
    clock.now = clock.now.plus(Duration.ofHours(1));
    assertThat(own.state()).isNotEqualTo(due);
  }

  @Test
  void knowsNamesFromNonsense() {
    assertThat(AlternativeName.parse("*.Example.org"))
        .hasValueSatisfying(name -> assertThat(name.isHostName()).isFalse());
    assertThat(AlternativeName.parse("my host")).isEmpty();
    assertThat(AlternativeName.parse("")).isEmpty();
  }

  private OwnCertificate at(Instant now) {
    return new OwnCertificate(
        new TlsFolder(home), names("archive.example.org", "127.0.0.1", "::1"), clock(now));
  }

  private X509Certificate authority() {
    return new PemFile(new TlsFolder(home).authority()).certificates().getFirst();
  }

  private static Clock clock(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private static Set<AlternativeName> names(String... names) {
    Set<AlternativeName> all = new LinkedHashSet<>();
    for (String name : names) {
      all.add(AlternativeName.parse(name).orElseThrow());
    }
    return all;
  }
}
