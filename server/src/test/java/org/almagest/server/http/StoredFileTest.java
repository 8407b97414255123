package org.almagest.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stored file over a real Tomcat, of a size that the kernel sends by itself. */
class StoredFileTest {
  private static final int SIZE = 300_000;
  private static final Instant CHANGED = Instant.parse("2026-11-20T12:34:56.789Z");
  private static final String LAST_MODIFIED = "Fri, 20 Nov 2026 12:34:56 GMT";

  private final byte[] bytes = new byte[SIZE];
  private final Tomcat tomcat = new Tomcat();
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void serve(@TempDir Path folder)
      throws IOException, LifecycleException, NoSuchAlgorithmException {
    new Random(1).nextBytes(bytes);
    Path path = Files.write(folder.resolve("result"), bytes);
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    StoredFile file =
        new StoredFile(
            new OnDisk(path),
            "application/fits",
            "1-result.fits.gz",
            ContentCoding.GZIP,
            sha256,
            CHANGED);
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    Context context = tomcat.addContext("", null);
    Tomcat.addServlet(context, "file", new FileServlet(file));
    context.addServletMappingDecoded("/*", "file");
    tomcat.start();
  }

  @AfterEach
  void stop() throws LifecycleException {
    client.close();
    tomcat.stop();
    tomcat.destroy();
  }

  @Test
  void allOfItComesWithAllThereIsToKnow() throws Exception {
    HttpResponse<byte[]> answer = get();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(bytes);
    byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(bytes);
    assertThat(header(answer, "Repr-Digest"))
        .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":");
    assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(SIZE));
    assertThat(header(answer, "Content-Type")).isEqualTo("application/fits");
    assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(answer, "Content-Disposition"))
        .isEqualTo("attachment; filename=\"1-result.fits.gz\"");
    assertThat(header(answer, "Last-Modified")).isEqualTo(LAST_MODIFIED);
    assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(header(answer, "ETag")).matches("\"[0-9a-f]{32}\"");
  }

  @Test
  void headTellsTheSameWithoutTheBody() throws Exception {
    HttpResponse<byte[]> head = send(request().method("HEAD", HttpRequest.BodyPublishers.noBody()));

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "Content-Length")).isEqualTo(Integer.toString(SIZE));
    assertThat(header(head, "ETag")).isEqualTo(header(get(), "ETag"));
  }

  /** A user's result must not come out of a cache for another. */
  @Test
  void cachesAskBeforeTheyUseItAgain() throws Exception {
    HttpResponse<byte[]> whole = get();
    HttpResponse<byte[]> known = get("If-None-Match", header(whole, "ETag"));

    assertThat(header(whole, "Cache-Control")).isEqualTo("private, no-cache");
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(header(known, "Cache-Control")).isEqualTo("private, no-cache");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=10-19, 10, 19",
    "bytes=1000-, 1000, 299999",
    "bytes=-5, 299995, 299999",
    "bytes=299999-400000, 299999, 299999",
    "bytes=-400000, 0, 299999"
  })
  void aPartIsCutOut(String range, int first, int last) throws Exception {
    HttpResponse<byte[]> answer = get("Range", range);

    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(header(answer, "Content-Range"))
        .isEqualTo("bytes %d-%d/%d".formatted(first, last, SIZE));
    assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(bytes, first, last + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-1,5-6", "lines=1-2"})
  void whatNeedNotBeCutComesWhole(String range) throws Exception {
    HttpResponse<byte[]> answer = get("Range", range);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).hasSize(SIZE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=300000-", "bytes=300000-300001", "bytes=9-1", "bytes=x-y"})
  void whatIsNotThereIsRefused(String range) throws Exception {
    HttpResponse<byte[]> answer = get("Range", range);

    assertThat(answer.statusCode()).isEqualTo(416);
    assertThat(header(answer, "Content-Range")).isEqualTo("bytes */" + SIZE);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void aClientThatHasItGetsNothing() throws Exception {
    String tag = header(get(), "ETag");

    assertThat(get("If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(get("If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    assertThat(get("If-None-Match", "\"other\", " + tag).statusCode()).isEqualTo(304);
    assertThat(get("If-Modified-Since", LAST_MODIFIED).statusCode()).isEqualTo(304);
    assertThat(get("If-Modified-Since", "Fri, 20 Nov 2026 12:34:55 GMT").statusCode())
        .isEqualTo(200);
  }

  @Test
  void aPartOfAnotherFileIsNotMixedIn() throws Exception {
    String tag = header(get(), "ETag");

    assertThat(get("Range", "bytes=1-2", "If-Range", tag).statusCode()).isEqualTo(206);
    assertThat(get("Range", "bytes=1-2", "If-Range", "\"other\"").statusCode()).isEqualTo(200);
    assertThat(get("Range", "bytes=1-2", "If-Range", "W/" + tag).statusCode()).isEqualTo(200);
    assertThat(get("Range", "bytes=1-2", "If-Range", LAST_MODIFIED).statusCode()).isEqualTo(206);
    assertThat(get("Range", "bytes=1-2", "If-Range", "Fri, 20 Nov 2026 12:34:57 GMT").statusCode())
        .isEqualTo(200);
  }

  private HttpResponse<byte[]> get(String... headers) throws IOException, InterruptedException {
    HttpRequest.Builder request = request().GET();
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpRequest.Builder request() {
    int port = tomcat.getConnector().getLocalPort();
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** The content of a file. */
  private record OnDisk(Path file) implements StoredContent {
    @Override
    public long size() throws IOException {
      return Files.size(file);
    }

    @Override
    public InputStream open(long first, long end) throws IOException {
      InputStream stream = Files.newInputStream(file);
      stream.skipNBytes(first);
      return stream;
    }

    @Override
    public Optional<Path> path() {
      return Optional.of(file);
    }
  }

  /** Answers with the one file. */
  private static final class FileServlet extends HttpServlet {
    private final transient StoredFile file;

    FileServlet(StoredFile file) {
      this.file = file;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      file.send(request, response);
    }
  }
}
