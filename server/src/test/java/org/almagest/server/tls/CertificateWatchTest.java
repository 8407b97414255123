package org.almagest.server.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.almagest.server.tls.TestCertificates.Bearer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CertificateWatchTest {
  private final Bearer authority = TestCertificates.authority("CN=Authority");
  private final List<X509Certificate> shown = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void handsOnWhatHasChangedAndNothingElse() throws IOException {
    put("CN=first", 1);
    CertificateWatch watch = watch();
    watch.look();
    assertThat(shown).isEmpty();

    Bearer second = put("CN=second", 2);
    watch.look();
    watch.look();

    assertThat(shown).containsExactly(second.certificate());
  }

  @Test
  void keepsWhatItHasUntilBothFilesAreGoodAgain() throws IOException {
    put("CN=first", 1);
    CertificateWatch watch = watch();
    Files.writeString(folder.resolve("key.pem"), "half of a key");
    watch.look();
    Files.delete(folder.resolve("certificate.pem"));
    watch.look();
    assertThat(shown).isEmpty();

    Bearer second = put("CN=second", 3);
    watch.look();

    assertThat(shown).containsExactly(second.certificate());
  }

  @Test
  void renewsTheServersOwnInTime() {
    SteppingClock clock = new SteppingClock(Instant.parse("2026-11-20T12:00:00Z"));
    Set<AlternativeName> names = Set.of(AlternativeName.parse("localhost").orElseThrow());
    OwnCertificate own = new OwnCertificate(new TlsFolder(folder), names, clock);
    X509Certificate first = own.load().leaf();
    CertificateWatch watch = showing(own);

    clock.now = clock.now.plus(Duration.ofDays(300));
    watch.look();
    assertThat(shown).isEmpty();

    clock.now = clock.now.plus(Duration.ofDays(68));
    watch.look();
    watch.look();
    assertThat(shown).singleElement().isNotEqualTo(first);
  }

  private CertificateWatch watch() {
    return showing(
        new ConfiguredCertificate(folder.resolve("certificate.pem"), folder.resolve("key.pem")));
  }

  private CertificateWatch showing(CertificateSource source) {
    return new CertificateWatch(source, source.state(), fresh -> shown.add(fresh.leaf()));
  }

  private Bearer put(String name, long seconds) throws IOException {
    Bearer bearer = TestCertificates.server(authority, name);
    Path certificate = folder.resolve("certificate.pem");
    Path key = folder.resolve("key.pem");
    bearer.write(certificate, key);
    FileTime time = FileTime.from(Instant.ofEpochSecond(seconds));
    Files.setLastModifiedTime(certificate, time);
    Files.setLastModifiedTime(key, time);
    return bearer;
  }
}
