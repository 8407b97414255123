package org.almagest.server.results;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.almagest.server.failure.TapException;
import org.almagest.uws.JobId;
import org.almagest.uws.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.DigestUtils;

/** What every store of results must do. */
abstract class ResultStoreContract {
  private static final String SHA256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private final JobId job = JobId.next(Instant.now());

  abstract ResultStore store();

  /** Whether anything is left of a job, be it finished or not. */
  private boolean leavesSomething() throws IOException {
    return store().jobs().contains(job);
  }

  @Test
  void aPublishedFileIsAsItWasWritten() throws IOException {
    Instant before = Instant.now();
    ResultStore.Stored stored = write("result-1", "abc".getBytes(UTF_8));

    assertThat(stored.file()).isEqualTo("result-1");
    assertThat(stored.size()).isEqualTo(3);
    assertThat(stored.sha256()).isEqualTo(SHA256_OF_ABC);
    assertThat(stored.written()).isBetween(before, Instant.now());
    assertThat(read("result-1", 0, 3)).asString(UTF_8).isEqualTo("abc");
    assertThat(store().jobs()).contains(job);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8 << 20, (8 << 20) + 1, 20_000_000})
  void sizesMakeNoDifference(int size) throws IOException {
    byte[] bytes = random(size);
    ResultStore.Stored stored = write("result-1", bytes);

    assertThat(stored.size()).isEqualTo(size);
    assertThat(DigestUtils.md5DigestAsHex(read("result-1", 0, size)))
        .isEqualTo(DigestUtils.md5DigestAsHex(bytes));
  }

  @Test
  void aPartIsCutOut() throws IOException {
    write("result-1", "0123456789".getBytes(UTF_8));

    assertThat(read("result-1", 0, 1)).asString(UTF_8).isEqualTo("0");
    assertThat(read("result-1", 3, 7)).asString(UTF_8).isEqualTo("3456");
    assertThat(read("result-1", 9, 10)).asString(UTF_8).isEqualTo("9");
    assertThat(read("result-1", 5, 5)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 9_000_000})
  void aDraftIsSeenByNobody(int size) throws IOException {
    try (ResultStore.Draft draft = store().begin(job, "result-1")) {
      draft.stream().write(new byte[size]);
      assertThatThrownBy(() -> read("result-1", 0, 1)).isInstanceOf(NoSuchFileException.class);
    }
    assertThatThrownBy(() -> read("result-1", 0, 1)).isInstanceOf(NoSuchFileException.class);
    store().delete(job);
    assertThat(leavesSomething()).isFalse();
  }

  /** What a node leaves that is killed. */
  @ParameterizedTest
  @ValueSource(ints = {3, 9_000_000})
  void whatWasNeverClosedIsDeletedWithTheJob(int size) throws IOException {
    ResultStore.Draft draft = store().begin(job, "result-1");
    draft.stream().write(new byte[size]);

    store().delete(job);

    assertThat(leavesSomething()).isFalse();
  }

  @Test
  void closingTwiceOrAfterPublishingHarmsNothing() throws IOException {
    ResultStore.Draft draft = store().begin(job, "result-1");
    draft.stream().write(new byte[9_000_000]);
    draft.publish();
    draft.close();
    draft.close();

    assertThat(read("result-1", 8_999_998, 9_000_000)).hasSize(2);
  }

  @Test
  void aSecondAttemptReplacesWhatTheFirstPublished() throws IOException {
    write("result-1", "old".getBytes(UTF_8));
    write("result-1", "newer".getBytes(UTF_8));

    assertThat(read("result-1", 0, 5)).asString(UTF_8).isEqualTo("newer");
  }

  @Test
  void deletesAllFilesOfAJobAndOfNoOther() throws IOException {
    JobId other = JobId.next(Instant.now());
    write("result-1", new byte[] {1});
    write("upload/table-1", new byte[] {2});
    try (ResultStore.Draft draft = store().begin(other, "result-1")) {
      draft.publish();
    }

    store().delete(job);

    assertThat(store().jobs()).doesNotContain(job).contains(other);
    assertThatThrownBy(() -> read("upload/table-1", 0, 1)).isInstanceOf(NoSuchFileException.class);
    store().delete(job);
    store().delete(other);
    assertThat(store().jobs()).doesNotContain(other);
  }

  @Test
  void deletesOneFileAndNoOther() throws IOException {
    write("upload/table-1", new byte[] {1});
    write("upload/table-2", new byte[] {2});

    store().delete(job, "upload/table-1");
    store().delete(job, "upload/table-1");

    assertThatThrownBy(() -> read("upload/table-1", 0, 1)).isInstanceOf(NoSuchFileException.class);
    assertThat(read("upload/table-2", 0, 1)).containsExactly(2);
  }

  @Test
  void keepsWhatIsNamedAndDeletesTheRest() throws IOException {
    write("result-1", new byte[] {1});
    write("result-2", new byte[] {2});
    write("upload/table-1", new byte[] {3});
    ResultStore.Draft abandoned = store().begin(job, "result-3");
    abandoned.stream().write(new byte[9_000_000]);

    store().deleteOthers(job, Set.of("result-2", "upload/table-1"));

    assertThat(read("result-2", 0, 1)).containsExactly(2);
    assertThat(read("upload/table-1", 0, 1)).containsExactly(3);
    assertThatThrownBy(() -> read("result-1", 0, 1)).isInstanceOf(NoSuchFileException.class);
    assertThat(store().jobs()).contains(job);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "../x",
        "a/../b",
        "/etc/passwd",
        "a//b",
        "a/",
        ".x",
        "a b",
        "ä",
        "a\\b"
      })
  void noNameLeadsAnywhereElse(String name) {
    assertThatThrownBy(() -> store().begin(job, name).close())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not the name of a job's file: " + name);
    assertThatThrownBy(() -> read(name, 0, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingToDeleteIsNoError() throws IOException {
    store().delete(job);
    store().deleteOthers(job, Set.of("result-1"));

    assertThat(leavesSomething()).isFalse();
  }

  @Test
  void aResultIsSentAsItLies() throws IOException {
    byte[] bytes = random(300_000);
    MockHttpServletResponse answer = send(result(write("result-1", bytes)), "GET");

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsByteArray()).isEqualTo(bytes);
    assertThat(answer.getContentType()).isEqualTo("application/fits");
    assertThat(answer.getHeader("Content-Length")).isEqualTo("300000");
    assertThat(answer.getHeader("Content-Encoding")).isEqualTo("gzip");
    assertThat(answer.getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"1-result.fits.gz\"");
    assertThat(answer.getHeader("X-Almagest-Overflow")).isEqualTo("the result is cut");
    assertThat(answer.getHeader("Accept-Ranges")).isEqualTo("bytes");
    assertThat(answer.getHeader("Repr-Digest")).startsWith("sha-256=:").endsWith(":");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=10-19, 10, 19",
    "bytes=100000-299998, 100000, 299998",
    "bytes=-5, 299995, 299999",
    "bytes=299999-400000, 299999, 299999"
  })
  void aPartOfAResultIsSent(String range, int first, int last) throws IOException {
    byte[] bytes = random(300_000);
    MockHttpServletResponse answer = send(result(write("result-1", bytes)), "GET", "Range", range);

    assertThat(answer.getStatus()).isEqualTo(206);
    assertThat(answer.getHeader("Content-Range"))
        .isEqualTo("bytes %d-%d/300000".formatted(first, last));
    assertThat(answer.getContentAsByteArray())
        .isEqualTo(Arrays.copyOfRange(bytes, first, last + 1));
  }

  @Test
  void whatNeedNotBeSentIsNot() throws IOException {
    Result result = result(write("result-1", random(10)));
    String tag = String.valueOf(send(result, "GET").getHeader("ETag"));

    assertThat(send(result, "GET", "If-None-Match", tag).getStatus()).isEqualTo(304);
    assertThat(send(result, "GET", "Range", "bytes=10-").getStatus()).isEqualTo(416);
    assertThat(send(result, "GET", "Range", "bytes=1-2", "If-Range", tag).getStatus())
        .isEqualTo(206);
    assertThat(send(result, "GET", "Range", "bytes=1-2", "If-Range", "\"x\"").getStatus())
        .isEqualTo(200);
    MockHttpServletResponse head = send(result, "HEAD");
    assertThat(head.getContentAsByteArray()).isEmpty();
    assertThat(head.getHeader("Content-Length")).isEqualTo("10");
  }

  @Test
  void aResultThatIsGoneIsNotFound() throws IOException {
    Result result = result(write("result-1", random(10)));
    store().delete(job);

    assertThatThrownBy(() -> send(result, "GET"))
        .isInstanceOf(TapException.class)
        .hasMessage("the result \"result\" of job %s has been deleted".formatted(job));
  }

  private MockHttpServletResponse send(Result result, String method, String... headers)
      throws IOException {
    MockHttpServletRequest request = new MockHttpServletRequest(method, "/result");
    for (int i = 0; i < headers.length; i += 2) {
      request.addHeader(headers[i], headers[i + 1]);
    }
    MockHttpServletResponse response = new MockHttpServletResponse();
    new ResultSender(store()).send(job, result, request, response);
    return response;
  }

  private static Result result(ResultStore.Stored stored) {
    return new Result(
        "result",
        stored.file(),
        "application/fits",
        "gzip",
        "1-result.fits.gz",
        stored.size(),
        OptionalLong.of(1),
        stored.sha256(),
        stored.written(),
        Optional.of("the result is cut"));
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private ResultStore.Stored write(String file, byte[] bytes) throws IOException {
    try (ResultStore.Draft draft = store().begin(job, file)) {
      int middle = bytes.length / 2;
      draft.stream().write(bytes, 0, middle);
      draft.stream().write(bytes, middle, bytes.length - middle);
      return draft.publish();
    }
  }

  private byte[] read(String file, long first, long end) throws IOException {
    try (InputStream stream = store().open(job, file, first, end)) {
      return stream.readAllBytes();
    }
  }
}
