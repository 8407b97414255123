package org.almagest.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SelfSignedCertificateTest {
  @TempDir private Path home;

  @Test
  void isMadeOnceForTenYears() throws IOException {
    KeyStoreFile first = SelfSignedCertificate.ensure(home);
    byte[] content = Files.readAllBytes(first.path());

    assertThat(SelfSignedCertificate.ensure(home)).isEqualTo(first);
    assertThat(first.path()).hasBinaryContent(content);
    assertThat(first.expiry()).isAfter(Instant.now().plus(Duration.ofDays(3640)));
  }

  @Test
  void namesTheLocalMachine() throws IOException, GeneralSecurityException {
    Collection<List<?>> names = certificate(SelfSignedCertificate.ensure(home));

    assertThat(names)
        .contains(List.of(2, "localhost"), List.of(7, "127.0.0.1"), List.of(7, "0:0:0:0:0:0:0:1"));
  }

  @Test
  void isMadeAnewWhenItHasRunOut() throws IOException {
    KeyStoreFile first = SelfSignedCertificate.ensure(home);
    byte[] old = Files.readAllBytes(first.path());
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(3700));

    SelfSignedCertificate.ensure(home, later);

    assertThat(Files.readAllBytes(first.path())).isNotEqualTo(old);
  }

  @Test
  void keepsItsFilesToItsOwner() throws IOException {
    KeyStoreFile file = SelfSignedCertificate.ensure(home);

    assertThat(Files.getPosixFilePermissions(file.path().resolveSibling("keystore.password")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(file.path()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void tellsOfADamagedFile() throws IOException {
    KeyStoreFile file = SelfSignedCertificate.ensure(home);
    Files.writeString(file.path(), "not a key store");

    assertThatThrownBy(() -> SelfSignedCertificate.ensure(home))
        .isInstanceOf(CertificateException.class)
        .hasMessageContaining(file.path().toString())
        .hasMessageContaining("Delete the file");
  }

  private static Collection<List<?>> certificate(KeyStoreFile file)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(file.path())) {
      store.load(stream, file.password().toCharArray());
    }
    return ((X509Certificate) store.getCertificate(KeyStoreFile.ALIAS))
        .getSubjectAlternativeNames();
  }
}
