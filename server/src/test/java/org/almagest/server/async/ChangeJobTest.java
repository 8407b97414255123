package org.almagest.server.async;

import static org.almagest.server.async.AsyncService.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.almagest.uws.Job;
import org.almagest.uws.JobId;
import org.almagest.uws.Owner;
import org.almagest.uws.Parameter;
import org.almagest.uws.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** POST to a job and what is below it, and DELETE. */
class ChangeJobTest extends WithAsyncService {
  // UWS-13, UWS-14
  @ParameterizedTest
  @CsvSource({
    "PENDING,run,QUEUED",
    "QUEUED,ABORT,ABORTED",
    "HELD,RUN,QUEUED",
    "COMPLETED,ABORT,COMPLETED"
  })
  void aJobDoesAsItIsTold(Phase before, String order, Phase after) throws Exception {
    String path = path(Specimen.bare(before));

    assertThat(location(service.post(path + "/phase", "PHASE=" + order)))
        .isEqualTo(service.url() + path);
    assertThat(service.jobs().only().phase()).isEqualTo(after);
  }

  // UWS-15, UWS-16
  @ParameterizedTest
  @CsvSource({"PHASE=RUN,403", "PHASE=PENDING,400", "x=y,400"})
  void whatIsNotPossibleIsRefused(String form, int status) throws Exception {
    refusal(service.post(path(Specimen.bare(Phase.COMPLETED)) + "/phase", form), status);
  }

  // Exactly 200 for astroquery, exactly 303 for all others
  @ParameterizedTest
  @CsvSource({
    "/phase,PHASE=ABORT",
    "/destruction,DESTRUCTION=2026-12-01",
    "/executionduration,EXECUTIONDURATION=5",
    "/parameters,a=b",
    "'',a=b"
  })
  void theAnswerDependsOnWhoAsks(String child, String form) throws Exception {
    String path = path(Specimen.bare(Phase.PENDING)) + child;
    HttpResponse<String> astroquery = service.post(path, form, "Accept", "text/plain");
    service.jobs().put(Specimen.bare(Phase.PENDING));
    HttpResponse<String> topcat =
        service.post(path, form, "Accept", "text/html, image/gif, */*; q=0.2, text/plain");

    assertThat(astroquery.statusCode()).isEqualTo(200);
    assertThat(astroquery.body()).contains("<uws:job ", "<uws:phase>");
    assertThat(location(topcat)).endsWith("cdef");
  }

  @Test
  void timesAreSetWithinTheirLimits() throws Exception {
    String path = path(Specimen.bare(Phase.EXECUTING));
    service.post(path + "/destruction", form("DESTRUCTION", "2001-01-01T00:00:00+02:00"));
    service.post(path + "/executionduration", "EXECUTIONDURATION=0");

    assertThat(service.jobs().only().times().destruction())
        .contains(Instant.parse("2000-12-31T22:00:00Z"));
    assertThat(service.jobs().only().executionDuration()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void aUsersJobStaysAYearAtMost() throws Exception {
    String path = path(Specimen.bare(new JobId("1"), new Owner.User("ada"), Phase.EXECUTING));
    service.post(path + "/destruction", "DESTRUCTION=2999-01-01", AsyncService.USER, "ada");

    assertThat(service.jobs().only().times().destruction().orElseThrow())
        .isBetween(
            Instant.now().plus(Duration.ofDays(364)), Instant.now().plus(Duration.ofDays(365)));
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING,EXECUTIONDURATION=soon,400",
    "PENDING,PHASE=STOP,400",
    "QUEUED,QUERY=one,403"
  })
  void whatIsRefusedInPartChangesNothing(Phase phase, String wrong, int status) throws Exception {
    Job before = Specimen.full(phase);
    String form = "DESTRUCTION=2026-11-21&" + wrong;

    refusal(service.post(path(before), form), status);
    assertThat(service.jobs().only()).isEqualTo(before);
  }

  // TAP-61, TAP-62
  @Test
  void parametersAdd() throws Exception {
    String path = path(Specimen.bare(Phase.PENDING));
    service.post(path + "/parameters", "QUERY=one");
    service.post(path, "query=two&EXECUTIONDURATION=9&PHASE=RUN");

    assertThat(service.jobs().only().parameters())
        .containsExactly(Parameter.of("query", "one"), Parameter.of("query", "two"));
    assertThat(service.jobs().only().executionDuration()).isEqualTo(Duration.ofSeconds(9));
    assertThat(service.jobs().only().phase()).isEqualTo(Phase.QUEUED);
  }

  /** It runs in its owner's name, and with the owner's rights. */
  @ParameterizedTest
  @CsvSource({
    "/parameters,QUERY=other",
    "/phase,PHASE=RUN",
    "/executionduration,EXECUTIONDURATION=5",
    "'',PHASE=RUN",
    "'',QUERY=other&PHASE=ABORT",
    "'',EXECUTIONDURATION=5"
  })
  void anOperatorDoesNothingInAnothersName(String child, String form) throws Exception {
    Job job = Specimen.bare(new JobId("1"), new Owner.User("ada"), Phase.PENDING);
    String path = path(job) + child;

    assertThat(refusal(service.post(path, form, AsyncService.USER, AsyncService.OLGA), 403))
        .contains("only its owner can change or run it");
    assertThat(service.jobs().only()).isEqualTo(job);
    assertThat(service.post(path, form, AsyncService.USER, "ada").statusCode()).isEqualTo(303);
  }

  @Test
  void anOperatorAddsNoFilesToAnothersJob() throws Exception {
    String path = path(Specimen.bare(new JobId("1"), new Owner.User("ada"), Phase.PENDING));
    HttpResponse<String> answer =
        service.send(
            "POST",
            path,
            "",
            "Content-Type",
            "multipart/form-data; boundary=b",
            AsyncService.USER,
            AsyncService.OLGA);

    refusal(answer, 403);
  }

  @ParameterizedTest
  @CsvSource({
    "/phase,PHASE=abort",
    "'',PHASE=ABORT",
    "/destruction,DESTRUCTION=2001-01-01",
    "'',ACTION=DELETE"
  })
  void anOperatorEndsAnybodysJob(String child, String form) throws Exception {
    String path = path(Specimen.bare(new JobId("1"), new Owner.User("ada"), Phase.PENDING)) + child;

    location(service.post(path, form, AsyncService.USER, AsyncService.OLGA));
  }

  @Test
  void parametersAreFixedOnceItRuns() throws Exception {
    String path = path(Specimen.bare(Phase.QUEUED));

    assertThat(refusal(service.post(path + "/parameters", "QUERY=one"), 403))
        .contains("only while it is PENDING");
  }

  @Test
  void parametersTogetherAreLimited() throws Exception {
    String path = path(Specimen.bare(Phase.PENDING));
    String form = "QUERY=" + "q".repeat(1_100_000);

    assertThat(service.post(path, form).statusCode()).isEqualTo(303);
    assertThat(refusal(service.post(path, form + "x"), 413)).contains("at most 2,000,000");
  }

  // UWS-19, UWS-20
  @ParameterizedTest
  @ValueSource(strings = {"DELETE", "POST"})
  void aJobIsDestroyed(String method) throws Exception {
    String path = path(Specimen.bare(Phase.EXECUTING));
    HttpResponse<String> answer =
        service.send(
            method, path, method.equals("POST") ? "action=delete" : "", "Accept", "text/plain");

    assertThat(location(answer)).isEqualTo(service.url());
    refusal(service.get(path), 404);
    refusal(service.get(path + "/phase"), 404);
  }

  @Test
  void anotherActionIsRefused() throws Exception {
    String path = path(Specimen.bare(Phase.EXECUTING));

    assertThat(refusal(service.post(path, "ACTION=DANCE"), 400))
        .isEqualTo("ACTION can be DELETE; it is \"DANCE\"");
  }
}
