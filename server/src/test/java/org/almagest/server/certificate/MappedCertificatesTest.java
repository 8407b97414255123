package org.almagest.server.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.almagest.server.account.Identity;
import org.almagest.server.account.Link;
import org.almagest.server.account.Scope;
import org.almagest.server.account.Way;
import org.almagest.server.tls.SteppingClock;
import org.almagest.server.tls.TestCertificates;
import org.almagest.server.tls.TestCertificates.Bearer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MappedCertificatesTest {
  private static final String NAME = "CN=Vera Rubin,O=DTM,C=US";
  private static final String INHERIT_ALL = "1.3.6.1.5.5.7.21.1";
  private static final String INDEPENDENT = "1.3.6.1.5.5.7.21.2";

  private final Bearer authority = TestCertificates.authority("CN=Trusted authority");
  private final Bearer vera = TestCertificates.person(authority, NAME);
  private final LinkedUsers users = new LinkedUsers();
  private final SteppingClock clock = new SteppingClock(TestCertificates.NOW);

  @TempDir private Path folder;
  private MappedCertificates certificates = new MappedCertificates(users, none(), clock);

  private static Authorities none() {
    return new Authorities(null);
  }

  @BeforeEach
  void believeTheAuthority() throws IOException {
    Path file = folder.resolve("authorities.pem");
    authority.write(file, folder.resolve("key.pem"));
    certificates = new MappedCertificates(users, new Authorities(file), clock);
  }

  @Test
  void aKnownCertificateNeedsNoAuthority() {
    Bearer own = TestCertificates.selfSigned("CN=My laptop");
    users.put(Fingerprint.of(own.certificate()).link(), "vera");
    MappedCertificates believingNobody = new MappedCertificates(users, none(), clock);

    assertThat(believingNobody.of(chain(own)))
        .hasValueSatisfying(identity -> {
          assertThat(identity.getName()).isEqualTo("vera");
          assertThat(identity.way()).isEqualTo(Way.CERTIFICATE);
          assertThat(identity.scopes()).isEqualTo(Set.of(Scope.values()));
        });
  }

  @Test
  void aNameCountsFromABelievedAuthority() {
    users.put(new Link.DistinguishedName(NAME), "vera");

    assertThat(name(vera)).contains("vera");
    assertThat(name(vera, authority)).contains("vera");
  }

  @Test
  void aNameFromAnotherAuthorityIsNothing() {
    users.put(new Link.DistinguishedName(NAME), "vera");
    Bearer other = TestCertificates.authority("CN=Trusted authority");

    assertThat(name(TestCertificates.person(other, NAME), other)).isEmpty();
    assertThat(name(TestCertificates.selfSigned(NAME))).isEmpty();
  }

  @Test
  void nobodyKnownIsNobody() {
    assertThat(name(vera)).isEmpty();
    assertThat(certificates.of(new X509Certificate[0])).isEmpty();
  }

  @Test
  void anExpiredCertificateIsNothing() {
    Bearer old = TestCertificates.person(authority, NAME, TestCertificates.NOW.minusSeconds(1));
    users.put(new Link.DistinguishedName(NAME), "vera");
    users.put(Fingerprint.of(old.certificate()).link(), "vera");

    assertThat(name(old)).isEmpty();
  }

  @Test
  void aCertificateThatExpiresIsNotRememberedLonger() {
    Bearer soon = TestCertificates.person(authority, NAME, TestCertificates.NOW.plusSeconds(10));
    users.put(new Link.DistinguishedName(NAME), "vera");
    assertThat(name(soon)).contains("vera");

    clock.now = clock.now.plusSeconds(11);
    assertThat(name(soon)).isEmpty();
  }

  @Test
  void aServersCertificateIsNotForClients() {
    users.put(new Link.DistinguishedName(NAME), "vera");

    assertThat(name(TestCertificates.server(authority, NAME))).isEmpty();
  }

  @Test
  void aClosedAccountIsShutAtOnce() {
    users.put(new Link.DistinguishedName(NAME), "vera");
    assertThat(name(vera)).contains("vera");

    users.disable("vera");
    assertThat(name(vera)).isEmpty();
  }

  @Test
  void aStrangerCostsNoDatabaseForAMinute() {
    assertThat(name(vera)).isEmpty();
    int asked = users.asked();

    assertThat(name(vera)).isEmpty();
    assertThat(users.asked()).isEqualTo(asked);
    users.put(new Link.DistinguishedName(NAME), "vera");
    clock.now = clock.now.plus(Duration.ofMinutes(2));
    assertThat(name(vera)).contains("vera");
  }

  @Test
  void proxiesSpeakForTheirUser() {
    users.put(new Link.DistinguishedName(NAME), "vera");
    Bearer one = TestCertificates.proxy(vera, "123");
    Bearer two = TestCertificates.proxy(one, "456");

    assertThat(name(one, vera)).contains("vera");
    assertThat(name(two, one, vera, authority)).contains("vera");
    assertThat(name(two, vera)).isEmpty();
    assertThat(name(one)).isEmpty();
  }

  @Test
  void proxiesMapByTheUsersCertificateToo() {
    users.put(Fingerprint.of(vera.certificate()).link(), "vera");

    assertThat(name(TestCertificates.proxy(vera, "123"), vera)).contains("vera");
  }

  @Test
  void aProxyThatAnotherHasSignedIsNothing() {
    users.put(new Link.DistinguishedName(NAME), "vera");
    Bearer mallory = TestCertificates.person(authority, "CN=Mallory,O=DTM,C=US");
    Bearer forged = TestCertificates.proxy(vera, mallory.keys(), "123", -1, INHERIT_ALL);

    assertThat(name(forged, vera)).isEmpty();
    assertThat(name(forged, mallory)).isEmpty();
  }

  @Test
  void aProxyOfASelfSignedCertificateIsNothing() {
    Bearer own = TestCertificates.selfSigned(NAME);
    users.put(new Link.DistinguishedName(NAME), "vera");
    users.put(Fingerprint.of(own.certificate()).link(), "vera");

    assertThat(name(TestCertificates.proxy(own, "123"), own)).isEmpty();
  }

  @Test
  void aProxyKeepsToItsBounds() {
    users.put(new Link.DistinguishedName(NAME), "vera");
    Bearer last = TestCertificates.proxy(vera, vera.keys(), "1", 0, INHERIT_ALL);
    Bearer independent = TestCertificates.proxy(vera, vera.keys(), "1", -1, INDEPENDENT);

    assertThat(name(last, vera)).contains("vera");
    assertThat(name(TestCertificates.proxy(last, "2"), last, vera)).isEmpty();
    assertThat(name(independent, vera)).isEmpty();
  }

  @Test
  void aProxyMayNotTakeAnotherName() {
    users.put(new Link.DistinguishedName(NAME), "vera");
    Bearer two = TestCertificates.proxy(vera, "1,CN=2");

    assertThat(name(two, vera)).isEmpty();
  }

  @Test
  void anAuthorityMakesNoProxies() {
    users.put(new Link.DistinguishedName("CN=Trusted authority"), "vera");

    assertThat(name(TestCertificates.proxy(authority, "1"), authority)).isEmpty();
  }

  private Optional<String> name(Bearer... bearers) {
    return certificates.of(chain(bearers)).map(Identity::getName);
  }

  private static X509Certificate[] chain(Bearer... bearers) {
    return Arrays.stream(bearers).map(Bearer::certificate).toArray(X509Certificate[]::new);
  }
}
