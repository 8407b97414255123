package org.almagest.server.async;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.almagest.uws.Job;
import org.apache.catalina.LifecycleException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Gives the tests of a class a service, and each an empty one. */
@NullUnmarked // JUnit fills the field before every test.
abstract class WithAsyncService {
  static AsyncService service;

  @BeforeAll
  static void start(@TempDir Path folder) throws LifecycleException {
    service = new AsyncService(folder, Map.of("almagest.home", folder.toString()));
  }

  @AfterAll
  static void stop() throws LifecycleException {
    service.close();
  }

  @BeforeEach
  void empty() {
    service.jobs().clear();
    service.files().clear();
  }

  /** The path of a job that is there. */
  String path(Job job) {
    service.jobs().put(job);
    return "/" + job.id();
  }

  static String location(HttpResponse<?> answer) {
    assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** An error document with the status; its message. */
  static String refusal(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/x-votable+xml");
    String start = "<INFO name=\"QUERY_STATUS\" value=\"ERROR\">";
    assertThat(answer.body()).contains(start);
    int from = answer.body().indexOf(start) + start.length();
    return answer.body().substring(from, answer.body().indexOf("</INFO>", from));
  }
}
