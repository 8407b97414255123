package org.almagest.server.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Jobs that bring tables along, and many at a time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadJobTest {
  private static final int MANY = 50;

  private final UploadServer server;

  UploadJobTest() throws IOException {
    server =
        new UploadServer(
            "jobs.owner-queued", "200", "limits.client-queries", "100", "limits.sync-time", "20s");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @AfterEach
  void nothingStays() throws InterruptedException {
    assertThat(server.isClean()).isTrue();
  }

  // UPL-16
  @Test
  void aJobFindsItsTable() throws Exception {
    Multipart form =
        Multipart.of("SELECT SUM(x) AS s FROM TAP_UPLOAD.t", "t,param:Tab", "Tab", csv(1, 10))
            .text("PHASE", "RUN");
    URI job = made(server.post("/async", form));
    assertThat(phase(job)).isEqualTo("COMPLETED");
    assertThat(text(job, "/results/result")).isEqualTo("s\n55\n");
  }

  /** The file comes before the job is told to run, apart from the query. */
  @Test
  void tablesCanComeLater() throws Exception {
    Multipart first =
        new Multipart("b")
            .text("QUERY", "SELECT COUNT(*) AS n FROM TAP_UPLOAD.t")
            .text("FORMAT", "csv");
    URI job = made(server.post("/async", first));
    String path = job.getPath().substring(job.getPath().indexOf("/async"));
    server.post(
        path + "/parameters", new Multipart("b").text("UPLOAD", "t,param:t").file("t", csv(1, 7)));
    server.post(path + "/phase", new Multipart("b").text("PHASE", "RUN"));
    assertThat(phase(job)).isEqualTo("COMPLETED");
    assertThat(text(job, "/results/result")).isEqualTo("n\n7\n");
  }

  @Test
  void aJobSaysWhatIsWrongWithItsTable() throws Exception {
    Multipart form =
        Multipart.of(
                "SELECT * FROM TAP_UPLOAD.t",
                "t,param:t",
                "t",
                "<VOTABLE><RESO".getBytes(StandardCharsets.UTF_8))
            .text("PHASE", "RUN");
    URI job = made(server.post("/async", form));
    assertThat(phase(job)).isEqualTo("ERROR");
    assertThat(text(job, "/error")).contains("uploaded table t: ");
  }

  /** Each sees its own table of that name. */
  @Test
  void manyBringTablesOfOneName() throws Exception {
    List<Future<String>> sums = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(MANY)) {
      for (int i = 0; i < MANY; i++) {
        int client = i;
        sums.add(clients.submit(() -> sum(client)));
      }
      for (int i = 0; i < MANY; i++) {
        assertThat(sums.get(i).get()).isEqualTo("s,n\n%d,%d\n".formatted(100 * i + 5050, 100));
      }
    }
  }

  private String sum(int client) throws Exception {
    Multipart form =
        Multipart.of(
            "SELECT SUM(x) AS s, COUNT(*) AS n FROM TAP_UPLOAD.mine",
            "mine,param:t",
            "t",
            csv(client + 1, 100));
    return server.sync(form).body().replace("\r\n", "\n");
  }

  /** A query over uploads that would run for ever ends with its client. */
  @Test
  void whoeverLeavesStopsIt() throws Exception {
    Multipart form =
        Multipart.of(
            "SELECT COUNT(*) FROM TAP_UPLOAD.t a, TAP_UPLOAD.t b, TAP_UPLOAD.t c WHERE a.x+b.x+c.x < 0",
            "t,param:t",
            "t",
            csv(1, 20_000));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.uri("").getPort())) {
      socket
          .getOutputStream()
          .write(
              "POST /tap-server/tap/sync HTTP/1.1\r\nHost: h\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                  .formatted(form.contentType(), form.bytes().length)
                  .getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(form.bytes());
      socket.getOutputStream().flush();
      assertThat(server.isBusy()).isTrue();
    }
  }

  @Test
  void anAbortedJobLeavesNothing() throws Exception {
    Multipart form =
        Multipart.of(
                "SELECT COUNT(*) FROM TAP_UPLOAD.t a, TAP_UPLOAD.t b, TAP_UPLOAD.t c WHERE a.x+b.x+c.x < 0",
                "t,param:t",
                "t",
                csv(1, 20_000))
            .text("PHASE", "RUN");
    URI job = made(server.post("/async", form));
    assertThat(server.isBusy()).isTrue();
    String path = job.getPath().substring(job.getPath().indexOf("/async"));
    server.post(path + "/phase", new Multipart("b").text("PHASE", "ABORT"));
    assertThat(phase(job)).isEqualTo("ABORTED");
  }

  private static byte[] csv(int first, int rows) {
    StringBuilder text = new StringBuilder("x\n");
    for (int i = 0; i < rows; i++) {
      text.append(first + i).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static URI made(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }

  /** The last one. */
  private String phase(URI job) throws Exception {
    String phase = "";
    for (int i = 0; i < 10 && !phase.matches("COMPLETED|ERROR|ABORTED"); i++) {
      server.get(URI.create(job + "?WAIT=20"));
      phase = text(job, "/phase").strip();
    }
    return phase;
  }

  private String text(URI job, String path) throws Exception {
    return server.get(URI.create(job + path)).body().replace("\r\n", "\n");
  }
}
