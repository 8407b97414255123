package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.almagest.it.harness.Answer;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.RawHttp;
import org.almagest.it.harness.SharedArchive;
import org.almagest.it.harness.Tap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer says of itself beside its body. */
@ExtendWith(SharedArchive.class)
class HttpAnswerIT {
  private static final String ALL = "SELECT designation, ra, dec FROM messier.objects";
  private static final String OVERFLOW = "X-Almagest-Overflow";

  private final Tap tap;

  HttpAnswerIT(Archive archive) {
    tap = archive.tap();
  }

  @ParameterizedTest
  @CsvSource({
    "votable, identity, gzip, .vot.gz",
    "votable_gzip, identity, gzip, .vot.gz",
    "votable_plain, gzip, '', .vot",
    "csv, identity, '', .csv",
    "csv, gzip, gzip, .csv",
    "csv, 'gzip, zstd', zstd, .csv",
    "application/x-votable+xml, identity, '', .vot"
  })
  void itIsPackedAndNamedAsAskedFor(String format, String accepted, String coding, String ending) {
    Answer answer = get("Accept-Encoding", accepted, "FORMAT", format);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(header(answer, "Content-Encoding")).isEqualTo(coding);
    assertThat(header(answer, "Vary")).contains("Accept-Encoding");
    assertThat(header(answer, "Content-Disposition"))
        .startsWith("attachment; filename=\"")
        .endsWith("-result" + ending + "\"");
  }

  @Test
  void gzipHoldsTheSame() {
    assertThat(get("Accept-Encoding", "gzip", "FORMAT", "csv").text())
        .isEqualTo(get("Accept-Encoding", "identity", "FORMAT", "csv").text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/capabilities", "/tables", "/availability"})
  void metadataIsPackedOnlyWhenAskedFor(String path) {
    assertThat(header(tap.get(path, "Accept", "text/plain").ok(), "Content-Encoding")).isEmpty();
    assertThat(tap.get(path, "Accept-Encoding", "gzip").ok().text()).contains("<?xml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/capabilities", "/tables", "/availability"})
  void headOfMetadataHasItsLengthAndNoBody(String path) {
    String head = head("/tap-server/tap" + path);

    assertThat(head).startsWith("HTTP/1.1 200").contains("Content-Length:").endsWith("\r\n\r\n");
  }

  @Test
  void headOfAQueryChecksIt() {
    String good = head("/tap-server/tap/sync?FORMAT=csv&" + query(ALL));
    String bad = head("/tap-server/tap/sync?FORMAT=csv&" + query("SELECT nothing FROM nowhere"));

    assertThat(good)
        .startsWith("HTTP/1.1 200")
        .contains("Content-Type: text/csv", "X-Almagest-Row-Limit: 1000000")
        .endsWith("\r\n\r\n");
    assertThat(bad).startsWith("HTTP/1.1 400").endsWith("\r\n\r\n");
  }

  @Test
  void aSmallResultHasItsLength() {
    Answer answer = get("Accept-Encoding", "identity", "FORMAT", "csv");

    assertThat(header(answer, "Content-Length"))
        .isEqualTo(Integer.toString(answer.text().length()));
    assertThat(header(answer, OVERFLOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "3"})
  void aSmallCutResultSaysSoInItsHeader(String maxrec) {
    Answer answer = get("Accept-Encoding", "identity", "FORMAT", "csv", "MAXREC", maxrec);

    assertThat(header(answer, OVERFLOW))
        .isEqualTo(
            "the result is cut at %s rows: MAXREC of the request; set a greater one for more, up to 100,000,000"
                .formatted(maxrec));
    assertThat(header(answer, "X-Almagest-Row-Limit")).isEqualTo(maxrec);
  }

  @Test
  void aLargeCutResultSaysSoInItsTrailer() {
    String path =
        "/tap-server/tap/sync?FORMAT=csv&MAXREC=50000&" + query("SELECT ra, dec FROM demo.sky");
    String asked = RawHttp.send(tap, request("GET", path, "TE: trailers\n"));
    String unasked = RawHttp.send(tap, request("GET", path, ""));

    assertThat(asked).contains("Trailer: " + OVERFLOW + "\r\n");
    assertThat(asked.substring(asked.length() - 200))
        .contains("\r\n0\r\n" + OVERFLOW + ": the result is cut at 50,000 rows: MAXREC");
    assertThat(unasked).doesNotContain(OVERFLOW).endsWith("\r\n0\r\n\r\n");
  }

  private Answer get(String header, String value, String... parameters) {
    return tap.get("/sync?" + Tap.encoded(parameters) + "&" + query(ALL), header, value);
  }

  private String head(String path) {
    return RawHttp.send(tap, request("HEAD", path, ""));
  }

  private static String request(String method, String path, String headers) {
    return method + " " + path + " HTTP/1.1\nHost: archive\n" + headers + "Connection: close\n\n";
  }

  private static String query(String adql) {
    return Tap.encoded("LANG", "ADQL", "QUERY", adql);
  }

  private static String header(Answer answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
