package org.almagest.server.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Files that wait with their jobs take up room. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptRoomTest {
  private final UploadServer server;

  KeptRoomTest() throws IOException {
    server = new UploadServer("jobs.owner-bytes", "64KB");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private HttpResponse<String> pending() throws Exception {
    String table = "x\n" + "1\n".repeat(20_000);
    return server.post(
        "/async",
        new Multipart("b")
            .text("QUERY", "SELECT COUNT(*) AS n FROM TAP_UPLOAD.t")
            .text("UPLOAD", "t,param:t")
            .file("t", table));
  }

  @Test
  void filesCountUntilTheirJobHasEnded() throws Exception {
    URI job = URI.create(pending().headers().firstValue("Location").orElseThrow());
    assertThat(server.get(URI.create(job + "/parameters/t")).body()).hasSize(40_002);

    HttpResponse<String> refused = pending();
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(413);
    assertThat(refused.body()).contains("take up 40,002; there is no room for 40,002 more");

    String path = job.getPath().substring(job.getPath().indexOf("/async"));
    server.post(path + "/phase", new Multipart("b").text("PHASE", "ABORT"));
    assertThat(pending().statusCode()).isEqualTo(303);
    HttpResponse<String> gone = server.get(URI.create(job + "/parameters/t"));
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(gone.body()).contains("is not kept any more: the job is ABORTED");
  }
}
