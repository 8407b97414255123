package org.almagest.server.vosi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.almagest.server.Schemas;
import org.almagest.server.settings.Settings;
import org.almagest.server.settings.SettingsFile;
import org.junit.jupiter.api.Test;

/** The capabilities with the default settings. */
class CapabilitiesDocumentTest {
  private static final List<String> METHODS =
      List.of("ivo://ivoa.net/sso#BasicAA", "ivo://ivoa.net/sso#cookie");

  private final Settings settings;
  private final String document;

  CapabilitiesDocumentTest() {
    settings = SettingsFile.load();
    document = document(true, true);
  }

  private String document(boolean uploads, boolean fetched) {
    UploadOffer offer = new UploadOffer(uploads, fetched, settings.uploads());
    return new String(
        new CapabilitiesDocument(
                new Interfaces("http://h/tap-server/tap", METHODS), settings.jobs(), offer)
            .write()
            .bytes(),
        StandardCharsets.UTF_8);
  }

  // TRE-9, TRE-10, UPL-13
  @Test
  void uploadsAreDeclaredWithTheirLimits() {
    assertThat(document)
        .contains(
            "<description>The tables that come along with a query may have 1,000,000 rows and 268,435,456 bytes together; those of who has signed in 10,000,000 rows and 2,147,483,648 bytes.</description>",
            "<uploadMethod ivo-id=\"ivo://ivoa.net/std/TAPRegExt#upload-inline\"></uploadMethod>"
                + "<uploadMethod ivo-id=\"ivo://ivoa.net/std/TAPRegExt#upload-http\"></uploadMethod>"
                + "<uploadMethod ivo-id=\"ivo://ivoa.net/std/TAPRegExt#upload-https\"></uploadMethod>",
            "<uploadLimit><default unit=\"row\">1000000</default>"
                + "<hard unit=\"row\">10000000</hard></uploadLimit>");
    assertThat(document(true, false)).contains("#upload-inline").doesNotContain("#upload-http");
    assertThat(document(false, true)).doesNotContain("upload");
    Schemas.validate(document(false, true));
  }

  @Test
  void itIsValid() {
    Schemas.validate(document);
  }

  // SSO-1, SSO-3
  @Test
  void everyResourceMayBeUsedByNobodyAndByAllWaysToSignIn() {
    String ways =
        "</accessURL><securityMethod></securityMethod>"
            + "<securityMethod standardID=\"ivo://ivoa.net/sso#BasicAA\"></securityMethod>"
            + "<securityMethod standardID=\"ivo://ivoa.net/sso#cookie\"></securityMethod>";
    assertThat(document.split(ways, -1)).hasSize(document.split("<interface", -1).length);
  }

  // UWS-52
  @Test
  void jobsAreWhereItSays() {
    assertThat(document)
        .contains(
            "<capability standardID=\"ivo://ivoa.net/std/UWS#rest-1.1\">",
            "<accessURL use=\"base\">http://h/tap-server/tap/async</accessURL>");
  }

  @Test
  void theLimitsAreThoseOfJobs() {
    assertThat(document)
        .contains(
            "<retentionPeriod><default>259200</default><hard>31536000</hard></retentionPeriod>",
            "<executionDuration><default>7200</default><hard>7200</hard></executionDuration>",
            "<outputLimit><default unit=\"row\">10000000</default>"
                + "<hard unit=\"row\">100000000</hard></outputLimit>");
  }
}
