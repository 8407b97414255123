package org.almagest.server.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sites that would rather keep the server busy, or fill its disk or its memory. */
@Timeout(60)
class HostileSitesTest {
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final byte[] MUCH = "x".repeat(8192).getBytes(StandardCharsets.US_ASCII);

  @TempDir private Path folder;
  private Reader reader;

  @BeforeEach
  void reader() {
    reader = new Reader(new FakeNames(), folder);
  }

  @Test
  void aBodyWithoutEndIsCutOff() throws IOException {
    try (Site site = Site.sending(client -> endlessly(client, OK + "\r\n"))) {
      refused(site, ErrorCode.TOO_LARGE, " has more than the 10,000 bytes that are read");
    }
  }

  @Test
  void chunksWithoutEndAreCutOff() throws IOException {
    try (Site site =
        Site.sending(client -> {
          write(client, OK + "Transfer-Encoding: chunked\r\n\r\n");
          while (true) {
            write(client, "3\r\nabc\r\n");
          }
        })) {
      refused(site, ErrorCode.TOO_LARGE, " has more than the 10,000 bytes that are read");
    }
  }

  @Test
  void whatSaysThatItIsTooLargeIsNotWaitedFor() throws IOException {
    try (Site site =
        Site.sending(client -> andThenNothing(client, OK + "Content-Length: 10001\r\n\r\n"))) {
      refused(site, ErrorCode.TOO_LARGE, " has 10,001 bytes; at most 10,000 are read");
    }
  }

  @Test
  void theBodyOfARedirectIsNotRead() throws IOException {
    try (Site file = Site.answering(OK + "Content-Length: 3\r\n\r\nabc");
        Site site =
            Site.sending(client ->
                endlessly(client, "HTTP/1.1 302 Found\r\nLocation: " + file.url() + "\r\n\r\n"))) {
      assertThat(reader.read(site.url())).isEqualTo("abc");
    }
  }

  @Test
  void aHeaderWithoutEndIsCutOff() throws IOException {
    try (Site site = Site.sending(client -> endlessly(client, OK + "X: "))) {
      refused(site, ErrorCode.BAD_DATA, " could not be read: no answer, or a broken one");
    }
  }

  @Test
  void headersWithoutEndAreCutOff() throws IOException {
    try (Site site =
        Site.sending(client -> {
          write(client, OK);
          while (true) {
            write(client, "X: y\r\n");
          }
        })) {
      refused(site, ErrorCode.BAD_DATA, " could not be read: no answer, or a broken one");
    }
  }

  @Test
  void aFileThatBreaksOffIsNoFile() throws IOException {
    try (Site site = Site.answering(OK + "Content-Length: 100\r\n\r\nonly this")) {
      refused(site, ErrorCode.BAD_DATA, " could not be read: no answer, or a broken one");
    }
  }

  @Test
  void aFileThatComesByDropsIsGivenUp() throws IOException {
    try (Site site =
        Site.sending(client -> {
          write(client, OK + "\r\n");
          drip(client, "x");
        })) {
      tooSlow(site);
    }
  }

  @Test
  void anAnswerThatNeverBeginsIsGivenUp() throws IOException {
    try (Site site = Site.sending(client -> drip(client, "HTTP/1.1 100 Continue\r\n\r\n"))) {
      tooSlow(site);
    }
    try (Site site = Site.sending(client -> andThenNothing(client, ""))) {
      tooSlow(site);
    }
  }

  private void tooSlow(Site site) {
    assertThatThrownBy(() -> reader.readSoon(site.url()))
        .hasMessage(site.url() + " was not read within 1 seconds; send the file with the request");
    assertThat(folder).isEmptyDirectory();
  }

  private void refused(Site site, ErrorCode code, String message) {
    assertThatThrownBy(() -> reader.read(site.url()))
        .isInstanceOfSatisfying(
            TapException.class, failure -> assertThat(failure.failure().code()).isEqualTo(code))
        .hasMessageStartingWith(site.url() + message);
    assertThat(folder).isEmptyDirectory();
  }

  private static void write(OutputStream client, String text) throws IOException {
    client.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static void endlessly(OutputStream client, String start) throws IOException {
    write(client, start);
    while (true) {
      client.write(MUCH);
    }
  }

  /** Ends when the client has gone. */
  private static void drip(OutputStream client, String drop)
      throws IOException, InterruptedException {
    while (true) {
      write(client, drop);
      Thread.sleep(20);
    }
  }

  private static void andThenNothing(OutputStream client, String start)
      throws IOException, InterruptedException {
    write(client, start);
    new CountDownLatch(1).await();
  }
}
