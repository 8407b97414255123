package org.almagest.server.async;

import static org.almagest.server.async.AsyncService.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.almagest.uws.Job;
import org.almagest.uws.JobRefusedException;
import org.almagest.uws.Owner;
import org.almagest.uws.Parameter;
import org.almagest.uws.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** POST to the job list. */
class CreateJobTest extends WithAsyncService {
  // UWS-10, UWS-17, UWS-49
  @Test
  void aJobIsMadePendingAndItsAddressIsAbsolute() throws Exception {
    HttpResponse<String> answer = service.post("", form("LANG", "ADQL", "QUERY", "SELECT 1"));

    Job job = service.jobs().only();
    assertThat(location(answer)).isEqualTo(service.url() + "/" + job.id());
    assertThat(job.phase()).isEqualTo(Phase.PENDING);
    assertThat(job.parameters())
        .containsExactly(Parameter.of("lang", "ADQL"), Parameter.of("query", "SELECT 1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "*/*"})
  void theAnswerIs303WhateverIsAccepted(String accept) throws Exception {
    assertThat(location(service.post("", "QUERY=q", "Accept", accept))).contains("/async/");
  }

  // TAP-66, UWS-18: names and words in any case, in the query string too
  @Test
  void itRunsAtOnceWhenToldSo() throws Exception {
    service.post("?phase=run&RunId=r%201", form("jobName", "one", "JOBDESCRIPTION", "two"));

    Job job = service.jobs().only();
    assertThat(job.phase()).isEqualTo(Phase.QUEUED);
    assertThat(job.parameters()).isEmpty();
    assertThat(job.labels())
        .isEqualTo(new Job.Labels(Optional.of("r 1"), Optional.of("one"), Optional.of("two")));
  }

  // Real clients repeat names
  @Test
  void theFirstFormatCountsAndRepeatedValuesAreKeptOnce() throws Exception {
    service.post(
        "",
        form(
            "FORMAT", "csv", "format", "votable", "LANG", "ADQL", "LANG", "ADQL", "MAXREC", "1",
            "MAXREC", "2"));

    assertThat(service.jobs().only().parameters())
        .containsExactly(
            Parameter.of("format", "csv"),
            Parameter.of("lang", "ADQL"),
            Parameter.of("maxrec", "1"),
            Parameter.of("maxrec", "2"));
  }

  @Test
  void aGaiaClientThatNamesNoFormatGetsItsOwn() throws Exception {
    service.post("", "QUERY=q", "Accept", "text/plain");

    assertThat(service.jobs().only().parameter("format")).contains("votable");
  }

  @Test
  void aFormatThatIsNamedStays() throws Exception {
    service.post("", "RESPONSEFORMAT=csv", "Accept", "text/plain");

    assertThat(service.jobs().only().parameters())
        .containsExactly(Parameter.of("responseformat", "csv"));
  }

  // the longest is the default, 0 means it, and more than it is cut
  @ParameterizedTest
  @CsvSource({
    "'',7200",
    "EXECUTIONDURATION=0,7200",
    "EXECUTIONDURATION=99999999999,7200",
    "executionduration=60,60"
  })
  void timeToRunIsWithinItsLimits(String form, long seconds) throws Exception {
    service.post("", "QUERY=q&" + form);

    assertThat(service.jobs().only().executionDuration()).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void anAnonymousJobGoesAfterThreeDaysAtTheLatest() throws Exception {
    Instant before = Instant.now();
    service.post("", "QUERY=q&DESTRUCTION=2999-01-01T00:00:00");

    assertThat(service.jobs().only().times().destruction().orElseThrow())
        .isBetween(before.plus(Duration.ofDays(3)), Instant.now().plus(Duration.ofDays(3)));
  }

  @Test
  void aUsersJobStaysAndIsTheirs() throws Exception {
    service.post("", "QUERY=q", AsyncService.USER, "ada");

    assertThat(service.jobs().lastCreated().owner()).isEqualTo(new Owner.User("ada"));
    assertThat(service.jobs().lastCreated().destruction()).isEmpty();
    assertThat(service.jobs().lastCreated().keepsHistory()).isTrue();
  }

  @Test
  void theSameKeyMakesOneJob() throws Exception {
    HttpResponse<String> one = service.post("", "QUERY=q", "Idempotency-Key", "k-1");
    HttpResponse<String> two = service.post("", "QUERY=q", "Idempotency-Key", "k-1");

    assertThat(location(one)).isEqualTo(location(two));
    assertThat(service.jobs().only().phase()).isEqualTo(Phase.PENDING);
  }

  @ParameterizedTest
  @CsvSource({
    "PHASE=STOP,PHASE can be set to RUN or ABORT; it is \"STOP\"",
    "PHASE=ABORT,PHASE of a new job can only be RUN: there is nothing to stop",
    "DESTRUCTION=soon,DESTRUCTION must be a time like 2026-11-20T16:49:58Z; it is \"soon\"",
    "EXECUTIONDURATION=1.5,'EXECUTIONDURATION must be a whole number, 0 or more; it is \"1.5\"'",
    "EXECUTIONDURATION=-1,'EXECUTIONDURATION must be a whole number, 0 or more; it is \"-1\"'",
    "QUERY=a%00b,'parameter query holds the character NUL, which is no text'"
  })
  void whatCannotBeIsRefused(String form, String message) throws Exception {
    assertThat(refusal(service.post("", form), 400)).isEqualTo(message.replace("\"", "\""));
    assertThat(service.jobs().list(JobListQueryTest.EVERYTHING)).isEmpty();
  }

  @Test
  void aKeyHasNoBlanks() throws Exception {
    assertThat(refusal(service.post("", "QUERY=q", "Idempotency-Key", "a b"), 400))
        .startsWith("Idempotency-Key must be");
  }

  @Test
  void tooMuchTextIsRefusedWithTheNumbers() throws Exception {
    String refusal = refusal(service.post("", "QUERY=" + "q".repeat(2_000_000)), 413);

    assertThat(refusal).contains("2,000,005 characters", "at most 2,000,000");
  }

  @ParameterizedTest
  @CsvSource({"OWNER_LIMIT,429,7", "BUSY,503,7", "KEY_REUSED,422,", "ILLEGAL_NOW,403,"})
  void whatTheEngineRefusesIsTold(JobRefusedException.Reason reason, int status, String retryAfter)
      throws Exception {
    service
        .jobs()
        .refuse(new JobRefusedException(reason, "not so many please", Duration.ofSeconds(7)));
    HttpResponse<String> answer = service.post("", "QUERY=q");

    assertThat(refusal(answer, status)).isEqualTo("not so many please");
    assertThat(answer.headers().firstValue("Retry-After"))
        .isEqualTo(Optional.ofNullable(retryAfter));
  }

  @Test
  void theListWithoutTheRootIsTheSame() throws Exception {
    assertThat(
            List.of(
                service.raw(
                    "POST /tap/async HTTP/1.1\nHost: localhost\nContent-Length: 0\nConnection: close\n\n")))
        .first()
        .asString()
        .startsWith("HTTP/1.1 303")
        .contains("Location: http://localhost/tap-server/tap/async/");
  }
}
