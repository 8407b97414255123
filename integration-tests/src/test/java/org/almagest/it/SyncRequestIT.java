package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
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

/** All the ways in which clients put a query on the wire. */
@ExtendWith(SharedArchive.class)
class SyncRequestIT {
  private static final String QUERY =
      "SELECT designation FROM messier.objects WHERE designation = 'M 31'";
  private static final String RESULT = "designation\nM 31\n";

  private final Tap tap;

  SyncRequestIT(Archive archive) {
    tap = archive.tap();
  }

  // TAP-7, TAP-65
  @Test
  void getAndPostMeanTheSame() {
    String query = "/sync?" + Tap.encoded("LANG", "ADQL", "FORMAT", "csv", "QUERY", QUERY);

    assertThat(lines(tap.get(query))).isEqualTo(RESULT);
    assertThat(lines(tap.query(QUERY, "FORMAT", "csv"))).isEqualTo(RESULT);
  }

  // DALI-1
  @Test
  void parameterNamesAreTakenInAnyCase() {
    assertThat(lines(tap.post("/sync", "lang", "ADQL", "Format", "csv", "qUeRy", QUERY)))
        .isEqualTo(RESULT);
  }

  @Test
  void queryStringAndFormBelongTogether() {
    assertThat(lines(tap.post("/sync?FORMAT=csv&LANG=ADQL", "QUERY", QUERY))).isEqualTo(RESULT);
  }

  // TAP-16, TAP-17: what clients of TAP 1.0 and of TAP+ add is ignored
  @Test
  void unknownParametersAreIgnored() {
    Answer answer =
        tap.query(
            QUERY, "FORMAT", "csv", "REQUEST", "doQuery", "tapclient", "aqtappy", "PHASE", "RUN");

    assertThat(lines(answer)).isEqualTo(RESULT);
  }

  // TAP-19, TAP-20, TAP-21
  @ParameterizedTest
  @ValueSource(strings = {"ADQL", "ADQL-2.0", "ADQL-2.1", "adql"})
  void theseLanguagesAreSpoken(String language) {
    assertThat(lines(tap.post("/sync", "LANG", language, "FORMAT", "csv", "QUERY", QUERY)))
        .isEqualTo(RESULT);
  }

  // TAP-20
  @Test
  void anotherLanguageIsRefusedByName() {
    Answer answer = tap.post("/sync", "LANG", "OOBLECK", "QUERY", QUERY);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.votable().statuses()).containsExactly("ERROR");
    assertThat(answer.votable().message()).contains("OOBLECK", "ADQL-2.1");
  }

  @ParameterizedTest
  @CsvSource({"/tap-server/tap/sync", "/tap-server/tap/sync/", "/tap/sync"})
  void theResourceHasTheseNames(String path) {
    String url = tap.root() + path.substring(1);

    Answer answer = tap.getUrl(url + "?" + Tap.encoded("FORMAT", "csv", "QUERY", QUERY));

    assertThat(lines(answer)).isEqualTo(RESULT);
  }

  // astroquery asks everything with Accept: text/plain
  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/json", "nonsense"})
  void nothingIsNegotiatedOnAccept(String accept) {
    Answer answer = tap.postWithHeader("Accept", accept, "/sync", "LANG", "ADQL", "QUERY", QUERY);

    assertThat(answer.ok().contentType()).startsWith("application/x-votable+xml");
  }

  // the query strings of real clients are not always encoded
  @Test
  void bareQuotesAndBarsInTheQueryStringAreTaken() {
    String answer =
        RawHttp.send(
            tap,
            """
            GET /tap-server/tap/sync?FORMAT=csv&LANG=ADQL&QUERY=SELECT+"designation"+||+'|'+AS+x+FROM+messier.objects+WHERE+designation='M+31' HTTP/1.1
            Host: 127.0.0.1
            Connection: close

            """);

    assertThat(answer).startsWith("HTTP/1.1 200").contains("M 31|");
  }

  // DALI-10; astroquery: unquoted boundary with equals signs, parts of the type "None"
  @Test
  void multipartOfAstroqueryIsRead() {
    String body =
        part("===1795194668358===", "LANG", "ADQL", "Content-Type: None\n")
            + part("===1795194668358===", "FORMAT", "csv", "Content-Type: None\n")
            + part("===1795194668358===", "QUERY", QUERY, "Content-Type: None\n")
            + "--===1795194668358===--\n\n";
    String answer =
        RawHttp.send(
            tap,
            """
            POST /tap-server/tap/sync HTTP/1.1
            Host: 127.0.0.1
            Accept: text/plain
            Connection: close
            Content-type: multipart/form-data; boundary====1795194668358===
            Content-Length: %d

            %s\
            """
                .formatted(body.replace("\n", "\r\n").length(), body));

    assertThat(answer).startsWith("HTTP/1.1 200").contains("M 31");
  }

  // STILTS: quoted boundary, chunked, a blank line first, the part's type before its disposition
  @Test
  void multipartOfStiltsIsRead() {
    String boundary = "<<<--------------MULTIPART-BOUNDARY------->>>";
    String body =
        "\n"
            + stiltsPart(boundary, "LANG", "ADQL")
            + stiltsPart(boundary, "FORMAT", "csv")
            + stiltsPart(boundary, "QUERY", QUERY)
            + "--"
            + boundary
            + "--\n";
    byte[] bytes = body.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);

    Answer answer =
        tap.postBody(
            "/sync",
            "multipart/form-data; boundary=\"" + boundary + "\"",
            HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));

    assertThat(lines(answer)).isEqualTo(RESULT);
  }

  @Test
  void unicodeInLiteralsSurvives() {
    assertThat(tap.csv("SELECT 'Å, β Pic' AS text FROM messier.objects WHERE designation = 'M 31'"))
        .containsExactly("\"Å, β Pic\"");
  }

  // TAP-32
  @Test
  void aRunIdIsTaken() {
    assertThat(lines(tap.query(QUERY, "FORMAT", "csv", "RUNID", "night-17"))).isEqualTo(RESULT);
  }

  private static String lines(Answer answer) {
    return answer.ok().text().replace("\r\n", "\n");
  }

  private static String part(String boundary, String name, String value, String type) {
    return "--%s\nContent-Disposition: form-data; name=\"%s\"\n%s\n%s\n"
        .formatted(boundary, name, type, value);
  }

  private static String stiltsPart(String boundary, String name, String value) {
    return "--%s\nContent-Type: text/plain; charset=UTF-8\nContent-Disposition: form-data; name=\"%s\"\n\n%s\n"
        .formatted(boundary, name, value);
  }
}
