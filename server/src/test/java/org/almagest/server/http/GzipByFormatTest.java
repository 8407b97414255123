package org.almagest.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What Gaia's clients unpack without having asked for it, and nothing else, comes packed. */
class GzipByFormatTest {
  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @ParameterizedTest
  @ValueSource(strings = {"votable", "VOTABLE", "votable_gzip", "fits", "ecsv"})
  void someNamesOfFormatsMeanGzip(String format) {
    request.setParameter("FORMAT", format);
    request.addHeader("Accept-Encoding", "identity");

    assertThat(coding()).isEqualTo(ContentCoding.GZIP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "csv",
        "json",
        "votable_plain",
        "votable/td",
        "text/xml",
        "application/x-votable+xml",
        "application/fits"
      })
  void theOthersDoNot(String format) {
    request.setParameter("FORMAT", format);
    request.addHeader("Accept", "text/plain");
    request.addHeader("Cookie", "JSESSIONID=1");

    assertThat(coding()).isEqualTo(ContentCoding.IDENTITY);
  }

  @ParameterizedTest
  @CsvSource({"csv, GZIP", "application/x-votable+xml, GZIP", "votable_plain, IDENTITY"})
  void theyComePackedWhenAskedForUnlessTheNameSaysPlain(String format, ContentCoding coding) {
    request.setParameter("format", format);
    request.addHeader("Accept-Encoding", "gzip");

    assertThat(coding()).isEqualTo(coding);
  }

  @Test
  void theStandardParameterWins() {
    request.setParameter("RESPONSEFORMAT", "votable");
    request.setParameter("FORMAT", "votable");
    assertThat(coding()).isEqualTo(ContentCoding.IDENTITY);

    request.setParameter("RESPONSEFORMAT", "votable_gzip");
    assertThat(coding()).isEqualTo(ContentCoding.GZIP);
  }

  @ParameterizedTest
  @CsvSource({
    "Accept, text/plain, GZIP",
    "Accept, '*/*', IDENTITY",
    "Cookie, a=b; JSESSIONID=3, GZIP",
    "Cookie, a=b, IDENTITY"
  })
  void withoutAFormatTheClientIsKnownByItsHeaders(String name, String value, ContentCoding coding) {
    request.addHeader(name, value);

    assertThat(coding()).isEqualTo(coding);
    assertThat(GzipByFormat.vary(TapParameters.of(request))).contains("Accept-Encoding", name);
  }

  private ContentCoding coding() {
    return GzipByFormat.coding(TapParameters.of(request), request);
  }
}
