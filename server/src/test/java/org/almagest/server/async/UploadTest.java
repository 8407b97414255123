package org.almagest.server.async;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.uws.Job;
import org.almagest.uws.JobId;
import org.almagest.uws.JobRefusedException;
import org.almagest.uws.Parameter;
import org.almagest.uws.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that come with parameters, as astroquery and TOPCAT send them. */
class UploadTest extends WithAsyncService {
  /** Its boundary is unquoted, its parts are of the type None, its end has an empty line. */
  private static final String ASTROQUERY =
      """
      --===1===
      Content-Disposition: form-data; name="QUERY"
      Content-Type: None

      SELECT 'é' FROM tap_upload.t
      --===1===
      Content-Disposition: form-data; name="PHASE"
      Content-Type: None

      RUN
      --===1===
      Content-Disposition: form-data; name="UPLOAD"
      Content-Type: None

      t,param:Table1
      --===1===
      Content-Disposition: form-data; name="Table1"; filename="pytable"
      Content-Type: None

      <VOTABLE/>
      --===1===
      Content-Disposition: form-data; name=""; filename=""
      Content-Type: None


      --===1===--

      """;

  /** Its boundary is quoted, it begins with an empty line, the disposition comes last. */
  private static final String TOPCAT =
      """

      --<<<--M--->>>
      Content-Type: text/plain; charset=UTF-8
      Content-Disposition: form-data; name="UPLOAD"

      up,param:up 1
      --<<<--M--->>>
      Content-Type: application/x-votable+xml
      Content-Disposition: form-data; name="up 1"; filename="up"

      <VOTABLE>2</VOTABLE>
      --<<<--M--->>>--
      """;

  @Test
  void astroquerysFormIsRead() throws Exception {
    String answer = service.raw(post("", "===1===", ASTROQUERY));

    Job job = service.jobs().only();
    assertThat(answer).startsWith("HTTP/1.1 303").contains("Location: http://h");
    assertThat(job.phase()).isEqualTo(Phase.QUEUED);
    assertThat(job.parameters())
        .containsExactly(
            Parameter.of("query", "SELECT 'é' FROM tap_upload.t"),
            Parameter.of("upload", "t,param:Table1"),
            Parameter.file("table1", file(job, "table1"), 10));
    assertThat(file(job, "table1")).matches("parameters/table1-[0-9a-f]{16}");
    assertThat(service.get("/" + job.id() + "/parameters/Table1").body()).isEqualTo("<VOTABLE/>");
  }

  @Test
  void topcatsFormIsRead() throws Exception {
    service.raw(post("", "\"<<<--M--->>>\"", TOPCAT));

    Job job = service.jobs().only();
    assertThat(service.get("/" + job.id() + "/parameters/up%201").body())
        .isEqualTo("<VOTABLE>2</VOTABLE>");
    assertThat(service.get("/" + job.id() + "/parameters").body())
        .contains(
            "<uws:parameter byReference=\"true\" id=\"up 1\">"
                + service.url()
                + "/"
                + job.id()
                + "/parameters/up%201</uws:parameter>");
  }

  // TAP-61
  @Test
  void filesCanComeLater() throws Exception {
    Job pending = Specimen.bare(Phase.PENDING);
    String path = path(pending) + "/parameters";

    assertThat(service.raw(post(path, "\"<<<--M--->>>\"", TOPCAT))).startsWith("HTTP/1.1 303");
    assertThat(service.jobs().only().parameters()).hasSize(2);
    assertThat(service.raw(post(path, "\"<<<--M--->>>\"", TOPCAT)))
        .startsWith("HTTP/1.1 400")
        .contains("the job has a parameter up 1 already");
    assertThat(refusal(service.post(path, "up%201=text"), 400))
        .startsWith("the job has a parameter up 1 already");
  }

  @Test
  void filesOfOneJobAreNoLargerTogetherThanThoseOfOneQuery() throws Exception {
    Parameter large = Parameter.file("other", "parameters/other", 3L << 30);
    String path = path(Specimen.withMore(Specimen.bare(Phase.PENDING), List.of(large)));

    assertThat(service.raw(post(path + "/parameters", "\"<<<--M--->>>\"", TOPCAT)))
        .startsWith("HTTP/1.1 413")
        .contains("the files of this job have 3,221,225,492 bytes together");
    assertThat(service.files().names()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "..", "a\\b"})
  void noFileIsKeptThatHasNoAddress(String name) throws Exception {
    assertThat(service.raw(post("", "\"<<<--M--->>>\"", TOPCAT.replace("up 1", name))))
        .startsWith("HTTP/1.1 400")
        .contains("becomes part of an address");
    assertThat(service.files().names()).isEmpty();
  }

  @Test
  void aJobThatRunsTakesNoFiles() throws Exception {
    String path = path(Specimen.bare(Phase.EXECUTING)) + "/parameters";

    assertThat(service.raw(post(path, "\"<<<--M--->>>\"", TOPCAT)))
        .startsWith("HTTP/1.1 403")
        .contains("only while it is PENDING");
    assertThat(service.files().names()).isEmpty();
  }

  /** It was PENDING when the request came, and was told to run before the file was there. */
  @Test
  void whatTheJobDoesNotTakeLeavesNoFile() throws Exception {
    String path = path(Specimen.bare(Phase.PENDING)) + "/parameters";
    service
        .jobs()
        .refuse(
            new JobRefusedException(
                JobRefusedException.Reason.ILLEGAL_NOW, "it is QUEUED", Duration.ZERO));

    assertThat(service.raw(post(path, "\"<<<--M--->>>\"", TOPCAT))).startsWith("HTTP/1.1 403");
    assertThat(service.files().names()).isEmpty();
  }

  /** The account went while the file was on its way. */
  @Test
  void aJobOfNobodyLeavesNoFile() throws Exception {
    service.jobs().refuse(TapException.of(ErrorCode.NOT_SIGNED_IN, "your account is gone"));

    assertThat(service.raw(post("", "\"<<<--M--->>>\"", TOPCAT))).startsWith("HTTP/1.1 401");
    assertThat(service.files().names()).isEmpty();
  }

  /** Both requests find the job without the file. */
  @Test
  void twoThatSendTheSameFileShareNone() throws Exception {
    Job pending = Specimen.bare(Phase.PENDING);
    service.raw(post(path(pending) + "/parameters", "\"<<<--M--->>>\"", TOPCAT));
    service.raw(post(path(pending) + "/parameters", "\"<<<--M--->>>\"", TOPCAT));

    assertThat(service.files().names()).hasSize(2);
  }

  private static String file(Job job, String parameter) {
    return job.parameter(parameter).orElseThrow();
  }

  @Test
  void filesOfAJobThatWasMadeBeforeAreNotKept() throws Exception {
    String request =
        post("", "\"<<<--M--->>>\"", TOPCAT).replace("Host: h\n", "Host: h\nIdempotency-Key: k\n");
    service.raw(request);
    service.raw(request);

    JobId id = service.jobs().only().id();
    assertThat(service.files().names()).hasSize(1).allMatch(name -> name.startsWith(id + "/"));
  }

  @Test
  void tooLargeARequestIsRefused() throws Exception {
    String large = TOPCAT.replace("<VOTABLE>", "<VOTABLE>" + " ".repeat(3 << 20));

    assertThat(service.raw(post("", "\"<<<--M--->>>\"", large)))
        .startsWith("HTTP/1.1 413")
        .contains("2097152");
    assertThat(service.jobs().list(JobListQueryTest.EVERYTHING)).isEmpty();
  }

  private static String post(String path, String boundary, String body) {
    int length = body.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8).length;
    return """
    POST /tap-server/tap/async%s HTTP/1.1
    Host: h
    Content-type: multipart/form-data; boundary=%s
    Content-Length: %d
    Connection: close

    """
            .formatted(path, boundary, length)
        + body;
  }
}
