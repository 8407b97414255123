package org.almagest.server.async;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.almagest.uws.Job;
import org.almagest.uws.JobError;
import org.almagest.uws.JobId;
import org.almagest.uws.Owner;
import org.almagest.uws.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GET of a job and what is below it. */
class JobResourcesTest extends WithAsyncService {
  @ParameterizedTest
  @EnumSource(Phase.class)
  void thePhaseIsOneWord(Phase phase) throws Exception {
    String path = path(Specimen.bare(phase));

    assertThat(service.get(path + "/phase").body()).isEqualTo(phase.name());
  }

  @ParameterizedTest
  @CsvSource({
    "/executionduration,7200",
    "/destruction,2026-11-23T16:49:58.123Z",
    "/owner,anonymous",
    "/quote,''",
    "/parameters/jobname,my & job",
    "/parameters/UPLOAD,'a,param:up 1'"
  })
  void atomicValuesAreText(String child, String value) throws Exception {
    HttpResponse<String> answer = service.get(path(Specimen.full(Phase.COMPLETED)) + child);

    assertThat(answer.body()).isEqualTo(value);
    assertThat(answer.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
        .isEqualTo("text/plain;charset=UTF-8");
    assertThat(service.get(path(Specimen.full(Phase.COMPLETED)) + child + "/").body())
        .isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/phase", "/parameters", "/results", "/results/result", "/quote"})
  void headIsGetWithoutTheBody(String child) throws Exception {
    Job job = Specimen.full(Phase.COMPLETED);
    service.files().put(job.id(), "result-1", "abc".getBytes(StandardCharsets.UTF_8));
    String path = path(job) + child;

    HttpResponse<String> head = service.send("HEAD", path, "");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Type"))
        .isEqualTo(service.get(path).headers().firstValue("Content-Type"));
  }

  // UWS-44
  @Test
  void anotherUsersJobIsNotShown() throws Exception {
    String path = path(Specimen.bare(new JobId("1"), new Owner.User("ada"), Phase.PENDING));

    assertThat(service.get(path, AsyncService.USER, "ada").statusCode()).isEqualTo(200);
    assertThat(refusal(service.get(path, AsyncService.USER, "bob"), 403)).contains("another user");
    assertThat(refusal(service.get(path + "/phase"), 401)).contains("another user");
    assertThat(refusal(service.send("DELETE", path, ""), 401)).contains("another user");
    assertThat(service.jobs().find(new JobId("1"))).isPresent();
  }

  // UWS-43
  @ParameterizedTest
  @ValueSource(strings = {"/none", "/NOT..ONE", "/none/phase", "/none/results/result"})
  void noJobIsNoJob(String path) throws Exception {
    assertThat(refusal(service.get(path), 404)).startsWith("there is no job ");
  }

  // UWS-1
  @ParameterizedTest
  @ValueSource(strings = {"/PHASE", "/phase/x", "/x", "/results/result/x", "/parameters/none"})
  void nothingElseIsBelowAJob(String child) throws Exception {
    refusal(service.get(path(Specimen.full(Phase.COMPLETED)) + child), 404);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT,'','GET, HEAD, POST, DELETE'",
    "POST,/quote,'GET, HEAD'",
    "DELETE,/phase,'GET, HEAD, POST'",
    "POST,/results/result,'GET, HEAD'",
    "PUT,/results/other,'GET, HEAD'",
    "PUT,/parameters/query,'GET, HEAD'"
  })
  void otherMethodsAreRefused(String method, String child, String allowed) throws Exception {
    String path = path(Specimen.full(Phase.COMPLETED)) + child;
    HttpResponse<String> answer = service.send(method, path, "a=b");

    assertThat(refusal(answer, 405)).contains("is not possible at").endsWith("use " + allowed);
    assertThat(answer.headers().firstValue("Allow")).contains(allowed);
  }

  @Test
  void aStoreThatFailsIsAskedAgainLater() throws Exception {
    Job job = Specimen.full(Phase.COMPLETED);
    service.files().fail();
    HttpResponse<String> answer = service.get(path(job) + "/results/result");

    assertThat(refusal(answer, 503))
        .isEqualTo(
            "the result of job %s cannot be read at the moment; please try again later"
                .formatted(job.id()));
    assertThat(answer.headers().firstValue("Retry-After")).contains("60");
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(refusal(service.get(path(job) + "/parameters/up%201"), 503))
        .startsWith("the file that was sent along cannot be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/results/result", "/parameters/query", "/parameters/up%201"})
  void whatIsOneUsersIsNoCaches(String child) throws Exception {
    Job job = Specimen.full(Phase.COMPLETED);
    service.files().put(job.id(), "result-1", "abc".getBytes(StandardCharsets.UTF_8));
    service.files().put(job.id(), "parameters/up", "abc".getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> answer = service.get(path(job) + child);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-cache");
  }

  @Test
  void theListIsNotToBeDeleted() throws Exception {
    assertThat(refusal(service.send("DELETE", "", ""), 405)).startsWith("DELETE is not possible");
  }

  @Test
  void theResultIsSentAsItWasWritten() throws Exception {
    Job job = Specimen.full(Phase.COMPLETED);
    service.files().put(job.id(), "result-1", "abc".getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> answer = service.get(path(job) + "/results/result");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("abc");
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
  }

  // astroquery shows the message of a 400
  @Test
  void aFailedJobSaysWhyInPlaceOfItsResult() throws Exception {
    Job job = Specimen.bare(Phase.EXECUTING);
    String path = path(job);
    service.jobs().fail(job.id(), new JobError("column \"x\" is not in table t", false));

    assertThat(refusal(service.get(path + "/results/result"), 400))
        .isEqualTo("column \"x\" is not in table t");
    assertThat(service.get(path + "/error").headers().firstValue("Cache-Control"))
        .contains("private, no-cache");
    assertThat(refusal(service.get(path + "/error"), 200))
        .isEqualTo("column \"x\" is not in table t");
    assertThat(service.get(path + "/results").statusCode()).isEqualTo(200);
  }

  // TAP-64
  @Test
  void aStoppedJobHasAnErrorDocumentToo() throws Exception {
    assertThat(refusal(service.get(path(Specimen.bare(Phase.ABORTED)) + "/error"), 200))
        .isEqualTo("the job was stopped before it had ended");
  }

  @ParameterizedTest
  @EnumSource(
      value = Phase.class,
      names = {"PENDING", "QUEUED", "EXECUTING", "HELD", "SUSPENDED", "UNKNOWN", "ARCHIVED"})
  void aResultThatIsNotThereIsNotFound(Phase phase) throws Exception {
    String path = path(Specimen.bare(phase));

    assertThat(refusal(service.get(path + "/results/result"), 404)).contains(" is " + phase);
    assertThat(refusal(service.get(path + "/error"), 404)).contains("it has no error");
  }

  // UWS-38, UWS-40, UWS-41
  @ParameterizedTest
  @CsvSource({"WAIT=7,7", "WAIT=-1,120", "WAIT=500&PHASE=QUEUED,120", "wait=9&phase=queued,9"})
  void itIsWaitedForAsLongAsAskedAndAllowed(String query, long seconds) throws Exception {
    Job job = Specimen.bare(Phase.QUEUED);

    assertThat(service.get(path(job) + "?" + query).statusCode()).isEqualTo(200);
    assertThat(service.jobs().waits())
        .isEqualTo(
            List.of(new MemoryJobs.Wait(job.id(), Phase.QUEUED, Duration.ofSeconds(seconds))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?WAIT=9&PHASE=PENDING", "/phase?WAIT=9", "?PHASE=QUEUED"})
  void nobodyWaitsForWhatIsSo(String query) throws Exception {
    assertThat(service.get(path(Specimen.bare(Phase.QUEUED)) + query).statusCode()).isEqualTo(200);
    assertThat(service.jobs().waits()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?WAIT=x", "?WAIT=-2", "?WAIT=1.5", "?WAIT=1&PHASE=SOON"})
  void badWaitsAreRefused(String query) throws Exception {
    refusal(service.get(path(Specimen.bare(Phase.QUEUED)) + query), 400);
  }
}
