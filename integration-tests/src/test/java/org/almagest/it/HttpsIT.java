package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Deployment;
import org.almagest.it.harness.Program;
import org.almagest.it.harness.RealClients;
import org.almagest.it.harness.SharedArchive;
import org.almagest.it.harness.Tls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** HTTPS as clients meet it: whom they have to trust, where plain HTTP leads them. */
class HttpsIT {
  private static final String COUNT = "SELECT COUNT(*) AS n FROM messier.objects";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder = Path.of("");

  @Test
  @ExtendWith(SharedArchive.class)
  void theServersOwnCertificateHoldsForWhoTrustsItsAuthority(Archive archive) {
    String url = archive.secureUrl();

    assertThat(RealClients.curl("--cacert", archive.authority(), url + "/availability"))
        .contains("available>true<");
    assertThat(
            RealClients.curl(
                "--cacert",
                archive.authority(),
                url.replace("127.0.0.1", "localhost") + "/availability"))
        .contains("available>true<");
    assertThat(RealClients.python("strict_tls.py", archive.authority(), url))
        .contains("TLSv1.3", "trusted", "distrusted without the authority");
  }

  @Test
  void plainHttpLeadsToHttpsIfThatIsWanted() {
    try (Archive archive = fresh("redirect").start()) {
      String plain = "http://127.0.0.1:" + archive.deployment().port() + "/tap-server/tap";
      String answer =
          RealClients.curl("--include", "-d", "REQUEST=doQuery", plain + "/sync?LANG=ADQL");
      assertThat(answer)
          .startsWith("HTTP/1.1 308")
          .containsPattern("(?i)location: " + archive.secureUrl() + "/sync\\?LANG=ADQL");

      String count =
          RealClients.curl(
              "--location",
              "--cacert",
              archive.authority(),
              "-d",
              "LANG=ADQL",
              "-d",
              "FORMAT=csv",
              "--data-urlencode",
              "QUERY=" + COUNT,
              plain + "/sync");
      assertThat(count.lines()).containsExactly("n", "110");
      assertThat(RealClients.curl(plain + "/availability")).contains("available>true<");
      assertQueries(archive);
    }
  }

  @Test
  void plainHttpIsShutIfThatIsWanted() throws IOException {
    Path certificate = folder.resolve("certificate.pem");
    Path key = folder.resolve("key.pem");
    Deployment deployment =
        fresh("off")
            .with("ALMAGEST_HTTPS_CERTIFICATE", certificate.toString())
            .with("ALMAGEST_HTTPS_KEY", key.toString())
            .with("ALMAGEST_HTTPS_CLIENTCERTIFICATES", "true");
    Tls first = Tls.selfSigned("archive.example.org");
    first.write(certificate, key);
    try (Archive archive = deployment.start()) {
      assertThat(portIsShut(archive.deployment().port())).isTrue();
      assertQueries(archive);
      goesOnWithAnotherCertificate(archive, certificate, key);
    }
  }

  /** A connection that is there stays, and new ones see the new certificate. */
  private void goesOnWithAnotherCertificate(Archive archive, Path certificate, Path key) {
    Tls client = Tls.selfSigned("Vera Rubin");
    HttpClient before = client.trustingEverybody();
    HttpResponse<String> old = Tls.get(before, archive.secureUrl() + "/availability");
    assertThat(Tls.serverName(old)).isEqualTo("CN=archive.example.org");
    assertThat(old.sslSession().orElseThrow().getLocalPrincipal()).hasToString("CN=Vera Rubin");

    replace(Tls.selfSigned("renewed.example.org"), certificate, key);

    Instant end = Instant.now().plus(PATIENCE);
    String seen = "";
    while (!seen.equals("CN=renewed.example.org") && Instant.now().isBefore(end)) {
      seen = Tls.serverName(Tls.get(client.trustingEverybody(), archive.secureUrl() + "/"));
    }
    assertThat(seen).isEqualTo("CN=renewed.example.org");
    assertThat(Tls.get(before, archive.secureUrl() + "/availability").statusCode()).isEqualTo(200);
  }

  @Test
  void filesThatDoNotBelongTogetherStopTheStart() {
    Path certificate = folder.resolve("certificate.pem");
    Path key = folder.resolve("key.pem");
    Tls.selfSigned("one.example.org").write(certificate, key);
    Tls.selfSigned("two.example.org").write(folder.resolve("other.pem"), key);

    Program.Finished start =
        fresh("serve")
            .with("ALMAGEST_HTTPS_CERTIFICATE", certificate.toString())
            .with("ALMAGEST_HTTPS_KEY", key.toString())
            .command("serve");

    assertThat(start.code()).isEqualTo(1);
    assertThat(start.all())
        .contains("almagest: The key in " + key + " does not belong to the first certificate");
  }

  private static Deployment fresh(String plain) {
    return Deployment.fresh().with("ALMAGEST_HTTP_PLAIN", plain);
  }

  /** The operator's command finds the way, whatever the certificate says. */
  private static void assertQueries(Archive archive) {
    Program.Finished query = archive.deployment().command("query", COUNT);
    assertThat(query.code()).as(query.all()).isZero();
    assertThat(query.out()).contains("110");
  }

  private static boolean portIsShut(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return !socket.isConnected();
    } catch (IOException refused) {
      return true;
    }
  }

  private void replace(Tls fresh, Path certificate, Path key) {
    Path newCertificate = folder.resolve("new-certificate.pem");
    Path newKey = folder.resolve("new-key.pem");
    fresh.write(newCertificate, newKey);
    try {
      Files.move(newCertificate, certificate, StandardCopyOption.REPLACE_EXISTING);
      Files.move(newKey, key, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
