package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
import org.almagest.it.harness.RawHttp;
import org.almagest.it.harness.SharedArchive;
import org.almagest.it.harness.Tap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Jobs as TAP+ has them: lists, deleting several, events, and synchronous queries that go on. */
@ExtendWith(SharedArchive.class)
class TapPlusJobsIT {
  private static final String QUERY = "SELECT TOP 3 designation FROM messier.objects";

  /** Yields its one row after years. */
  private static final String ENDLESS =
      "SELECT COUNT(*) FROM TAP_SCHEMA.columns a, TAP_SCHEMA.columns b, TAP_SCHEMA.columns c,"
          + " TAP_SCHEMA.columns d, TAP_SCHEMA.columns e, TAP_SCHEMA.columns f";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Archive archive;
  private final Tap tap;

  TapPlusJobsIT(Archive archive) {
    this.archive = archive;
    this.tap = archive.tap();
  }

  @Test
  void nobodysListIsEmptyAndOneNamedIsFound() {
    String id = created(tap, "JOBNAME", "three");

    assertThat(tap.get("/jobs/async?offset=0&limit=20&order=CREATION_TIME:DESC").ok().text())
        .contains("<uws:jobs")
        .doesNotContain("<uws:jobId>");
    assertThat(tap.get("/jobs/async?jobid=" + id).ok().text())
        .contains("<uws:jobId>" + id + "</uws:jobId>");
    assertThat(tap.get("/jobs/batch").status()).isEqualTo(404);
    assertThat(tap.get("/jobs/async?order=COLOUR").status()).isEqualTo(400);
    tap.post("/deletejobs", "JOB_IDS", id).ok();
  }

  @Test
  void aListIsOrderedFilteredAndCutIntoPages() {
    Deployment open = Deployment.fresh().with("ALMAGEST_JOBS_LISTANONYMOUS", "true");
    try (Archive shown = open.start()) {
      String second = created(shown.tap(), "JOBNAME", "b");
      String first = created(shown.tap(), "JOBNAME", "a");

      String page = shown.tap().get("/jobs/async?order=name:asc&limit=1").ok().text();
      String next = shown.tap().get("/jobs/async?order=NAME:ASC&limit=1&offset=1").ok().text();
      String named = shown.tap().get("/jobs/async?jobname=b&phase=PENDING").ok().text();

      assertThat(page).contains(first).doesNotContain(second);
      assertThat(next).contains(second).doesNotContain(first);
      assertThat(named).contains(second).doesNotContain(first);
      assertThat(shown.tap().get("/jobs/async?query=messier").ok().text()).contains(first, second);
      assertThat(shown.tap().get("/jobs/async?start_time_init=2020-01-01").ok().text())
          .doesNotContain("<uws:jobId>");
    }
  }

  @Test
  void severalJobsAreDeletedAtOnce() {
    String one = created(tap);
    String other = created(tap);

    Answer answer = tap.post("/deletejobs", "JOB_IDS", one + ",nosuchjob," + other);

    assertThat(answer.ok().text()).startsWith("deleted: " + one + ", " + other + "\n");
    assertThat(tap.get("/async/" + one).status()).isEqualTo(404);
    assertThat(tap.post("/deletejobs", "JOB_IDS", one).status()).isEqualTo(404);
    assertThat(tap.get("/deletejobs?JOB_IDS=" + other).status()).isEqualTo(405);
  }

  @Test
  void eventsTellTheLifeOfAJob() throws IOException {
    String id = created(tap);
    try (Socket socket = listen(tap, id)) {
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

      assertThat(await(lines, "Content-Type:")).contains("text/event-stream");
      assertThat(await(lines, "\"PENDING\"")).contains(id);
      tap.post("/async/" + id + "/phase", "PHASE", "RUN");
      assertThat(await(lines, "\"COMPLETED\"")).contains(id, "\"rows\":3");
      tap.post("/deletejobs", "JOB_IDS", id).ok();
      assertThat(await(lines, "\"UNKNOWN\"")).contains(id);
    }
  }

  @Test
  void listenersDoNotHoldAStopUp() throws IOException {
    try (Archive own = Deployment.fresh().start();
        Socket socket = listen(own.tap(), created(own.tap()))) {
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      await(lines, "\"PENDING\"");

      own.stop();

      // The last chunk: the stream was ended, not cut off.
      assertThat(lines.lines().filter(line -> !line.isEmpty()).toList()).endsWith("0");
    }
  }

  @Test
  void aQueryDoneInTimeAnswersAsEver() {
    Answer answer = tap.query(QUERY, "FORMAT", "csv", "ON_TIMEOUT", "async");

    assertThat(answer.ok().lines()).hasSize(4).startsWith("designation");
    assertThat(answer.headers().firstValue("X-Almagest-Row-Limit")).isPresent();
    assertThat(tap.query("SELECT nothing", "ON_TIMEOUT", "async").status()).isEqualTo(400);
    assertThat(tap.query(QUERY, "ON_TIMEOUT", "later").status()).isEqualTo(400);
  }

  /** More than the kernel would be asked to send by itself: the file must outlive the answer. */
  @Test
  void aLargeResultComesWhole() {
    Answer answer =
        tap.query("SELECT TOP 50000 ra, dec FROM demo.sky", "FORMAT", "csv", "ON_TIMEOUT", "async");

    assertThat(answer.ok().lines()).hasSize(50_001);
  }

  @Test
  void aQueryThatHasHadItsTimeGoesOnAsAJob() throws SQLException {
    try (Archive hasty = Deployment.fresh().with("ALMAGEST_LIMITS_SYNCTIME", "1s").start()) {
      Answer answer = hasty.tap().query(ENDLESS, "ON_TIMEOUT", "async");

      assertThat(answer.status()).isEqualTo(202);
      String url = answer.headers().firstValue("Location").orElseThrow();
      assertThat(answer.votable().message())
          .isEqualTo(
              "the query has had its time (at most 1 s) and goes on as job %s; its result will be at %s/results/result"
                  .formatted(url, url));
      assertThat(hasty.tap().getUrl(url + "/phase").ok().text()).isIn("QUEUED", "EXECUTING");
      String id = url.substring(url.lastIndexOf('/') + 1);
      hasty.tap().post("/deletejobs", "JOB_IDS", id).ok();
      assertThat(Activity.awaitRunning(hasty, 0, PATIENCE)).isZero();
    }
  }

  @Test
  void whoLeavesBeforeLeavesNoJob() throws IOException, SQLException {
    assertThat(Activity.awaitRunning(archive, 0, PATIENCE)).isZero();
    try (Socket socket = connect(tap)) {
      String path = "/tap-server/tap/sync?" + Tap.encoded("QUERY", ENDLESS, "ON_TIMEOUT", "async");
      send(socket, path);
      assertThat(Activity.awaitRunning(archive, 1, PATIENCE)).isEqualTo(1);
    }

    assertThat(Activity.awaitRunning(archive, 0, PATIENCE)).isZero();
  }

  @Test
  void metricsAreToldToThisMachineAndNotThroughAProxy() {
    tap.query(QUERY).ok();

    String metrics = tap.getUrl(tap.root() + "metrics").ok().text();

    assertThat(metrics)
        .contains(
            "almagest_jobs_ended_total{event=\"complete\"}",
            "almagest_sync_seconds_count{outcome=\"answered\"}",
            "hikaricp_connections{pool=\"almagest\"}",
            "jvm_memory_used_bytes");
    String proxied =
        RawHttp.send(
            tap,
            """
            GET /metrics HTTP/1.1
            Host: 127.0.0.1
            X-Forwarded-For: 127.0.0.1
            Connection: close

            """);
    assertThat(proxied).startsWith("HTTP/1.1 403");
  }

  private static String created(Tap tap, String... more) {
    String[] parameters = new String[4 + more.length];
    System.arraycopy(new String[] {"LANG", "ADQL", "QUERY", QUERY}, 0, parameters, 0, 4);
    System.arraycopy(more, 0, parameters, 4, more.length);
    Answer answer = tap.post("/async", parameters);
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    String url = answer.headers().firstValue("Location").orElseThrow();
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private static Socket listen(Tap tap, String id) throws IOException {
    Socket socket = connect(tap);
    send(socket, "/tap-server/tap/jobs/events?JOB=" + id);
    return socket;
  }

  private static Socket connect(Tap tap) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), URI.create(tap.url()).getPort());
    socket.setSoTimeout((int) PATIENCE.toMillis());
    return socket;
  }

  private static void send(Socket socket, String path) throws IOException {
    String request = "GET %s HTTP/1.1\r\nHost: archive\r\n\r\n".formatted(path);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
  }

  private static String await(BufferedReader lines, String part) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.contains(part)) {
      line = lines.readLine();
    }
    assertThat(line).as("a line with " + part).isNotNull();
    return String.valueOf(line);
  }
}
