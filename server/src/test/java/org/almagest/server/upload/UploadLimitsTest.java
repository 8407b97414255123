package org.almagest.server.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is too large is refused with its numbers, and never cut. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadLimitsTest {
  private static final String QUERY = "SELECT COUNT(*) AS n FROM TAP_UPLOAD.t";

  private final UploadServer server;

  UploadLimitsTest() throws IOException {
    server =
        new UploadServer(
            "uploads.anonymous.rows", "100",
            "uploads.anonymous.bytes", "64KB",
            "uploads.columns", "5");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @AfterEach
  void nothingStays() throws InterruptedException {
    assertThat(server.isClean()).isTrue();
  }

  @Test
  void theLastRowFitsAndOneMoreDoesNot() throws Exception {
    assertThat(text(answer(table(100)))).isEqualTo("n\n100\n");
    assertRefused(answer(table(101)), "101");
  }

  // UPL-13: what counts is what the query brings, not each table
  @Test
  void tablesCountTogether() throws Exception {
    Multipart form =
        Multipart.of(QUERY, "t,param:a;u,param:b", "a", table(60)).file("b", table(41));
    assertRefused(server.sync(form), "may have 100 rows together; there are 101 or more");
  }

  @Test
  void bytesAreCountedUnpacked() throws Exception {
    assertRefused(answer(table(1, 70_000)), "65,536");
    assertRefused(answer(packed(table(1, 70_000))), "65,536");
    assertThat(text(answer(packed(table(1, 60_000))))).isEqualTo("n\n1\n");
    Multipart form =
        Multipart.of(QUERY, "t,param:a;u,param:b", "a", table(1, 40_000))
            .file("b", table(1, 40_000));
    assertRefused(server.sync(form), "may have 65,536 bytes together");
  }

  @Test
  void columnsAreLimited() throws Exception {
    assertRefused(answer(bytes("a,b,c,d,e,f\n1,2,3,4,5,6\n")), "6 columns; at most 5");
  }

  /** Its length says that it is too large: not a byte of the body is waited for. */
  @Test
  void aLongRequestIsRefusedUnread() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.uri("").getPort())) {
      socket.setSoTimeout(20_000);
      send(
          socket.getOutputStream(),
          """
          POST /tap-server/tap/sync HTTP/1.1
          Host: h
          Content-Type: multipart/form-data; boundary=b
          Content-Length: 999999999
          Connection: close

          """
              .replace("\n", "\r\n"));
      assertThat(firstLine(socket.getInputStream())).startsWith("HTTP/1.1 413");
    }
  }

  /** Nobody says how long it is: no more than the limit goes to disk. */
  @Test
  void aRequestWithoutEndIsRefused() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.uri("").getPort())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      send(
          out,
          """
          POST /tap-server/tap/sync HTTP/1.1
          Host: h
          Content-Type: multipart/form-data; boundary=b
          Transfer-Encoding: chunked

          """
              .replace("\n", "\r\n"));
      chunk(
          out,
          "--b\r\nContent-Disposition: form-data; name=\"t\"; filename=\"t\"\r\n\r\n"
              .getBytes(StandardCharsets.UTF_8));
      byte[] block = new byte[1 << 20];
      for (int megabyte = 0; megabyte < 20; megabyte++) {
        chunk(out, block);
      }
      assertThat(firstLine(socket.getInputStream())).startsWith("HTTP/1.1 413");
    }
  }

  private static void chunk(OutputStream out, byte[] content) throws IOException {
    send(out, Integer.toHexString(content.length) + "\r\n");
    out.write(content);
    send(out, "\r\n");
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static String firstLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\r'; next = in.read()) {
      line.write(next);
    }
    return line.toString(StandardCharsets.US_ASCII);
  }

  private HttpResponse<String> answer(byte[] table) throws Exception {
    return server.sync(Multipart.of(QUERY, "t,param:f", "f", table));
  }

  private static String text(HttpResponse<String> answer) {
    return answer.body().replace("\r\n", "\n");
  }

  private static void assertRefused(HttpResponse<String> answer, String numbers) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    assertThat(answer.body()).contains(numbers);
  }

  private static byte[] table(int rows) {
    return bytes("x\n" + "1\n".repeat(rows));
  }

  private static byte[] table(int rows, int length) {
    return bytes("x\n" + ("a".repeat(length) + "\n").repeat(rows));
  }

  private static byte[] packed(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
