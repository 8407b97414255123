package org.almagest.server.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.almagest.server.TestSettings;
import org.almagest.server.embedded.PgSphereScripts;
import org.almagest.server.operator.Finding.Level;
import org.almagest.server.settings.Settings;
import org.almagest.server.tls.CertificateSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChecksTest {
  private static final String CLAIMING_SCRIPT =
      """
      CREATE OPERATOR @ (
         LEFTARG    = spoint,
         RIGHTARG   = smoc,
         PROCEDURE  = spoint_subset_smoc,
         COMMUTATOR = '@>',
         NEGATOR    = '!<@',
         RESTRICT   = contsel
      );
      """;

  @TempDir private Path home;

  @Test
  void wantsJava25() {
    assertThat(levels(new JavaCheck(Runtime.Version.parse("25.0.1")))).containsExactly(Level.OK);
    assertThat(levels(new JavaCheck(Runtime.Version.parse("21")))).containsExactly(Level.FAIL);
  }

  @Test
  void wantsAFolderItMayWriteTo() throws IOException {
    Path file = Files.createFile(home.resolve("file"));

    assertThat(new HomeCheck(home).findings().getFirst().level()).isEqualTo(Level.OK);
    assertThat(levels(new HomeCheck(file.resolve("home")))).containsExactly(Level.FAIL);
    assertThat(home).isDirectoryContaining(file::equals);
  }

  @Test
  void wantsRoomOnTheDisk() {
    assertThat(HomeCheck.room(999_000_000L).level()).isEqualTo(Level.FAIL);
    assertThat(HomeCheck.room(5_000_000_000L).level()).isEqualTo(Level.WARN);
    assertThat(HomeCheck.room(50_000_000_000L).toString())
        .isEqualTo("OK    disk         50.0 GB free");
  }

  @Test
  void knowsWhoHoldsAPort() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket socket = new ServerSocket(0, 1, loopback)) {
      PortCheck check =
          new PortCheck(loopback.getHostAddress(), socket.getLocalPort(), "ALMAGEST_PORT", home);

      assertThat(levels(check)).containsExactly(Level.FAIL);
      assertThat(check.findings().getFirst().text()).contains("set ALMAGEST_PORT to another one");

      Files.writeString(home.resolve("server.lock"), Long.toString(ProcessHandle.current().pid()));
      assertThat(levels(check)).containsExactly(Level.OK);
    }
    assertThat(levels(new PortCheck("127.0.0.1", 0, "ALMAGEST_PORT", home)))
        .containsExactly(Level.OK);
  }

  @Test
  void looksAtTheServersOwnCertificate() throws IOException {
    Instant now = Instant.now();
    Settings settings = TestSettings.with("home", home.toString());
    CertificateCheck check = new CertificateCheck(settings, now);
    assertThat(levels(check)).containsExactly(Level.OK);
    assertThat(home).isEmptyDirectory();

    CertificateSource.of(settings, Clock.systemUTC()).load();
    assertThat(check.findings().getFirst().text())
        .contains("server.pem", "localhost", "must trust", "ca.pem");
    assertThat(levels(check)).containsExactly(Level.OK);
    assertThat(levels(new CertificateCheck(settings, now.plus(Duration.ofDays(398)))))
        .containsExactly(Level.WARN);

    Files.writeString(home.resolve("tls/server.pem"), "damaged");
    assertThat(levels(check)).containsExactly(Level.WARN);
  }

  @Test
  void looksAtAConfiguredCertificate() throws IOException {
    CertificateSource.of(TestSettings.with("home", home.toString()), Clock.systemUTC()).load();
    Path certificate = home.resolve("tls/server.pem");
    Settings settings =
        TestSettings.with(
            "https.certificate", certificate.toString(),
            "https.key", home.resolve("tls/server.key").toString(),
            "https.client-authorities", certificate.toString());
    Instant now = Instant.now();

    assertThat(levels(new CertificateCheck(settings, now))).containsExactly(Level.OK, Level.WARN);
    assertThat(levels(new CertificateCheck(settings, now.plus(Duration.ofDays(380)))).getFirst())
        .isEqualTo(Level.WARN);
    assertThat(levels(new CertificateCheck(settings, now.plus(Duration.ofDays(398)))).getFirst())
        .isEqualTo(Level.FAIL);
    assertThat(levels(new CertificateCheck(settings, now.minus(Duration.ofDays(1)))).getFirst())
        .isEqualTo(Level.FAIL);

    Files.copy(
        home.resolve("tls/ca.key"),
        home.resolve("tls/server.key"),
        StandardCopyOption.REPLACE_EXISTING);
    assertThat(new CertificateCheck(settings, now).findings().getFirst().toString())
        .startsWith("FAIL")
        .contains("does not belong");
  }

  @Test
  void recognisesTheScriptThatNewerPostgresRefuses() throws IOException {
    Files.writeString(home.resolve("pg_sphere--1.2.0.sql"), CLAIMING_SCRIPT);
    assertThat(InstallationCheck.scripts(new PgSphereScripts(home)).level()).isEqualTo(Level.WARN);

    Files.createFile(home.resolve("pg_sphere--1.2.0almagest.sql"));
    Files.createFile(home.resolve("pg_sphere--1.2.0almagest--1.2.0.sql"));
    assertThat(InstallationCheck.scripts(new PgSphereScripts(home)).level()).isEqualTo(Level.OK);
  }

  @Test
  void saysWhatIsWrongWithAnOperatorsDatabase() {
    String url = "jdbc:postgresql://127.0.0.1:1/none";

    assertThat(database(new Settings.Db(url, "user", null, "reader", null, 1)))
        .singleElement()
        .satisfies(each -> assertThat(each.text()).contains("set ALMAGEST_DB_USER"));
    assertThat(database(new Settings.Db(url, "user", "secret", "reader", null, 1)))
        .singleElement()
        .satisfies(
            each -> assertThat(each.text()).contains("user@" + url).doesNotContain("secret"));
  }

  private List<Finding> database(Settings.Db settings) {
    List<Finding> findings = new DatabaseCheck(home, settings).findings();
    assertThat(findings).allMatch(Finding::failed);
    return findings;
  }

  private static List<Level> levels(Check check) {
    return check.findings().stream().map(Finding::level).toList();
  }
}
