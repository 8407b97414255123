package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import org.almagest.it.harness.Activity;
import org.almagest.it.harness.Answer;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Deployment;
import org.almagest.it.harness.SharedArchive;
import org.almagest.it.harness.Tap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who does not wait, or does not read, keeps nothing from the others. */
@ExtendWith(SharedArchive.class)
class ClientGoneIT {
  /** Yields its one row after years. */
  private static final String SILENT =
      "SELECT COUNT(*) FROM TAP_SCHEMA.columns a, TAP_SCHEMA.columns b, TAP_SCHEMA.columns c,"
          + " TAP_SCHEMA.columns d, TAP_SCHEMA.columns e, TAP_SCHEMA.columns f";

  private static final String ENDLESS = "SELECT a.ra, b.dec FROM demo.sky AS a, demo.sky AS b";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Archive archive;

  ClientGoneIT(Archive archive) {
    this.archive = archive;
  }

  @Test
  void aQueryThatHasYieldedNothingStopsToo() throws IOException, SQLException {
    assertThat(Activity.awaitRunning(archive, 0, PATIENCE)).isZero();
    try (Socket _ = ask(archive, SILENT)) {
      assertThat(Activity.awaitRunning(archive, 1, PATIENCE)).isEqualTo(1);
    }

    assertThat(Activity.awaitRunning(archive, 0, PATIENCE)).isZero();
    assertThat(archive.tap().query("SELECT TOP 1 ra FROM demo.sky").status()).isEqualTo(200);
  }

  /** The next request sent ahead is no sign that nobody waits. */
  @Test
  void aClientThatSendsItsNextRequestAheadStillWaits() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port(archive))) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      String slow = "SELECT COUNT(*) FROM demo.sky a, messier.objects b";
      String requests =
          request(slow) + "GET /nothing HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(requests.getBytes(StandardCharsets.UTF_8));

      String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answers).startsWith("HTTP/1.1 200").contains("HTTP/1.1 404");
    }
  }

  @Test
  void whoTakesNothingIsCutOff() throws IOException, SQLException {
    Deployment impatient = Deployment.fresh().with("ALMAGEST_HTTP_STALLTIME", "1s");
    try (Archive strict = impatient.start();
        Socket socket = ask(strict, ENDLESS)) {
      assertThat(socket.getInputStream().readNBytes(1000)).hasSize(1000);
      assertThat(Activity.awaitRunning(strict, 1, PATIENCE)).isEqualTo(1);

      assertThat(Activity.awaitRunning(strict, 0, PATIENCE)).isZero();
    }
  }

  @Test
  void oneClientMayHaveSoManyQueriesAndNoMore() throws IOException, SQLException {
    Deployment narrow =
        Deployment.fresh()
            .with("ALMAGEST_LIMITS_CLIENTQUERIES", "1")
            .with("ALMAGEST_LIMITS_SYNCWAIT", "200ms");
    try (Archive strict = narrow.start()) {
      Tap tap = strict.tap();
      try (Socket socket = ask(strict, ENDLESS)) {
        assertThat(socket.getInputStream().readNBytes(1000)).hasSize(1000);

        Answer refused = tap.query("SELECT TOP 1 ra FROM demo.sky");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("10");
        assertThat(refused.votable().message()).contains("from your address");
      }
      assertThat(Activity.awaitRunning(strict, 0, PATIENCE)).isZero();
      assertThat(tap.query("SELECT TOP 1 ra FROM demo.sky").status()).isEqualTo(200);
    }
  }

  private static Socket ask(Archive archive, String adql) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port(archive));
    socket.setSoTimeout((int) PATIENCE.toMillis());
    socket.getOutputStream().write(request(adql).getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  private static String request(String adql) {
    return "GET /tap-server/tap/sync?MAXREC=90000000&%s HTTP/1.1\r\nHost: archive\r\n\r\n"
        .formatted(Tap.encoded("LANG", "ADQL", "QUERY", adql));
  }

  private static int port(Archive archive) {
    return URI.create(archive.tap().url()).getPort();
  }
}
