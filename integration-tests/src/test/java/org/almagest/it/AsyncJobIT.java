package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.almagest.it.harness.Answer;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.RawHttp;
import org.almagest.it.harness.Schemas;
import org.almagest.it.harness.SharedArchive;
import org.almagest.it.harness.Tap;
import org.almagest.it.harness.Xml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Element;

/** The life of a job, step by step as a client that knows only the standard goes through it. */
@ExtendWith(SharedArchive.class)
class AsyncJobIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String QUERY =
      "SELECT designation FROM messier.objects WHERE designation = 'M 31'";
  private static final String ENDLESS =
      "SELECT COUNT(*) FROM messier.objects AS a, messier.objects AS b, messier.objects AS c,"
          + " messier.objects AS d, messier.objects AS e, messier.objects AS f"
          + " WHERE SIN(a.ra + b.ra + c.ra + d.ra + e.ra + f.ra) > 2";

  private final Tap tap;

  AsyncJobIT(Archive archive) {
    tap = archive.tap();
  }

  // UWS-10, UWS-13, UWS-38, TAP-9, TAP-10
  @Test
  void aJobIsMadeRunAndRead() {
    String job = make("QUERY", QUERY, "FORMAT", "csv");
    assertThat(phase(job)).isEqualTo("PENDING");

    Answer told = tap.post(job + "/phase", "PHASE", "RUN");

    assertThat(location(told)).isEqualTo(tap.url() + job);
    assertThat(ended(job)).isEqualTo("COMPLETED");
    assertThat(tap.get(job + "/results/result").ok().text().replace("\r", ""))
        .isEqualTo("designation\nM 31\n");
    assertThat(tap.get(job + "/results").ok().text()).contains(job + "/results/result\"");
  }

  // TAP-66
  @Test
  void aJobRunsAtOnceWhenToldSo() {
    String job = make("QUERY", QUERY, "PHASE", "RUN", "RUNID", "r-1", "JOBNAME", "andromeda");

    assertThat(ended(job)).isEqualTo("COMPLETED");
    Answer document = tap.get(job).ok();
    assertThat(document.text())
        .contains(
            "<uws:runId>r-1</uws:runId>",
            "<uws:parameter id=\"jobname\">andromeda</uws:parameter>",
            "<vs:nrows>1</vs:nrows>");
    Schemas.validate(document.text());
  }

  // TAP-12
  @Test
  void aJobThatCannotBeRunSaysWhy() {
    String job = make("QUERY", "SELECT nothing FROM messier.objects", "PHASE", "RUN");

    assertThat(ended(job)).isEqualTo("ERROR");
    String message = tap.get(job + "/error").ok().votable().message();
    assertThat(message).contains("nothing");
    Answer result = tap.get(job + "/results/result");
    assertThat(result.status()).isEqualTo(400);
    assertThat(result.votable().message()).isEqualTo(message);
    assertThat(tap.get(job).ok().text()).contains("<uws:errorSummary type=\"fatal\"");
  }

  // TAP-62: parameters add, and a second query is one too many
  @Test
  void aSecondQueryIsAnError() {
    String job = make("QUERY", QUERY);
    assertThat(tap.post(job + "/parameters", "QUERY", "SELECT 1").status()).isEqualTo(303);
    tap.post(job + "/phase", "PHASE", "RUN");

    assertThat(ended(job)).isEqualTo("ERROR");
    assertThat(tap.get(job + "/error").votable().message()).contains("QUERY");
  }

  // UWS-14, UWS-15, TAP-64
  @Test
  void aJobIsStopped() {
    String job = make("QUERY", ENDLESS, "PHASE", "RUN");

    assertThat(tap.post(job + "/phase", "PHASE", "ABORT").status()).isEqualTo(303);

    assertThat(phase(job)).isEqualTo("ABORTED");
    assertThat(tap.get(job + "/error").ok().votable().message()).isNotEmpty();
    assertThat(tap.post(job + "/phase", "PHASE", "RUN").status()).isEqualTo(403);
    assertThat(tap.post(job + "/parameters", "MAXREC", "1").status()).isEqualTo(403);
  }

  // UWS-25
  @Test
  void aJobHasNoMoreTimeThanItAskedFor() {
    String job = make("QUERY", ENDLESS, "EXECUTIONDURATION", "1", "PHASE", "RUN");

    assertThat(ended(job)).isEqualTo("ABORTED");
    assertThat(tap.get(job + "/error").ok().votable().message()).isNotEmpty();
  }

  // UWS-19, UWS-20, UWS-21, TAP-63
  @Test
  void aJobIsDestroyed() {
    String running = make("QUERY", ENDLESS, "PHASE", "RUN");
    String done = make("QUERY", QUERY, "PHASE", "RUN");
    ended(done);

    assertThat(delete(running)).startsWith("HTTP/1.1 303").contains("/tap/async\r\n");
    assertThat(location(tap.post(done, "ACTION", "DELETE"))).isEqualTo(tap.url() + "/async");

    for (String child : new String[] {"", "/phase", "/parameters", "/results/result", "/error"}) {
      assertThat(tap.get(running + child).status()).as(child).isEqualTo(404);
      assertThat(tap.get(done + child).status()).as(child).isEqualTo(404);
    }
  }

  @Test
  void theSameRequestAgainMakesNoSecondJob() {
    String key = "key-" + System.nanoTime();
    String[] form = {"QUERY", QUERY};
    String one = location(tap.postWithHeader("Idempotency-Key", key, "/async", form));
    String two = location(tap.postWithHeader("Idempotency-Key", key, "/async", form));
    Answer other = tap.postWithHeader("Idempotency-Key", key, "/async", "QUERY", "SELECT 1");

    assertThat(two).isEqualTo(one);
    assertThat(other.status()).isEqualTo(422);
  }

  // astroquery wants exactly 200, all others exactly 303
  @Test
  void astroqueryGetsTheDocumentAtOnce() {
    String job = make("QUERY", QUERY);
    Answer answer = tap.postWithHeader("Accept", "text/plain", job + "/phase", "PHASE", "ABORT");

    assertThat(answer.ok().text()).contains("<uws:phase>ABORTED</uws:phase>");
  }

  // UWS-46
  @Test
  void nobodySeesTheJobsOfOthers() {
    make("QUERY", QUERY);
    Element list = Xml.parse(tap.get("/async").ok().text()).getDocumentElement();

    assertThat(list.getTagName()).isEqualTo("uws:jobs");
    assertThat(Xml.children(list, "jobref")).isEmpty();
  }

  /** A new job's path below the service. */
  private String make(String... parameters) {
    String url = location(tap.post("/async", parameters));
    assertThat(url).startsWith(tap.url() + "/async/");
    return url.substring(tap.url().length());
  }

  private static String location(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private String phase(String job) {
    return tap.get(job + "/phase").ok().text();
  }

  /** The phase in which a job ends. */
  private String ended(String job) {
    Instant deadline = Instant.now().plus(PATIENCE);
    String phase = phase(job);
    while (phase.matches("PENDING|QUEUED|EXECUTING")) {
      assertThat(Instant.now()).as("%s is still %s", job, phase).isBefore(deadline);
      tap.get(job + "?WAIT=10&PHASE=" + phase).ok();
      phase = phase(job);
    }
    return phase;
  }

  private String delete(String job) {
    URI url = URI.create(tap.url() + job);
    return RawHttp.send(
        tap,
        """
        DELETE %s HTTP/1.1
        Host: %s
        Connection: close

        """
            .formatted(url.getPath(), url.getAuthority()));
  }
}
