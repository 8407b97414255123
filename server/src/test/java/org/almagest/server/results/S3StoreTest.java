package org.almagest.server.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.almagest.uws.JobId;
import org.almagest.uws.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Against a server that speaks S3. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3StoreTest extends ResultStoreContract {
  /** Static: JUnit fills instance fields only after the server has started. */
  @TempDir private static Path folder = Path.of("");

  private @Nullable S3Server server;
  private @Nullable S3Store store;

  @BeforeAll
  void start() {
    server = new S3Server(folder);
    store = new S3Store(server.settings(null));
  }

  @AfterAll
  void stop() {
    Objects.requireNonNull(store).close();
    Objects.requireNonNull(server).close();
  }

  @Override
  ResultStore store() {
    return Objects.requireNonNull(store);
  }

  @Test
  void clientsCanBeSentToTheStoreItself() throws Exception {
    JobId job = JobId.next(Instant.now());
    try (S3Store direct = new S3Store(server().settings(Duration.ofMinutes(5)));
        ResultStore.Draft draft = direct.begin(job, "result-1");
        HttpClient client = HttpClient.newHttpClient()) {
      draft.stream().write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
      Result result = result(draft.publish());
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(direct.direct(job, result).orElseThrow()).build(),
              HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertSentThere(direct, job, result);
      assertThat(answer.body()).isEqualTo("a,b\n1,2\n");
      assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv");
      assertThat(answer.headers().firstValue("Content-Disposition"))
          .contains("attachment; filename=\"1-result.csv\"");
    }
    assertThat(store().direct(job, result(new ResultStore.Stored("r", 0, "", Instant.now()))))
        .isEmpty();
  }

  @Test
  void aStoreThatCannotBeReachedIsAFailureOfReading() {
    try (S3Store nowhere = new S3Store(server().unreachable())) {
      assertThatThrownBy(nowhere::jobs)
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("the store of results fails: ");
    }
  }

  private static void assertSentThere(S3Store direct, JobId job, Result result) throws IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new ResultSender(direct)
        .send(job, result, new MockHttpServletRequest("GET", "/result"), response);
    assertThat(response.getStatus()).isEqualTo(303);
    assertThat(response.getHeader("Location")).contains("/some/jobs/" + job + "/result-1?");
  }

  private S3Server server() {
    return Objects.requireNonNull(server);
  }

  private static Result result(ResultStore.Stored stored) {
    return new Result(
        "result",
        stored.file(),
        "text/csv",
        "identity",
        "1-result.csv",
        stored.size(),
        OptionalLong.of(1),
        stored.sha256(),
        stored.written(),
        Optional.empty());
  }
}
