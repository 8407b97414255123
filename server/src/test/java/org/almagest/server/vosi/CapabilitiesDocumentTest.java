package org.almagest.server.vosi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.almagest.server.Schemas;
import org.almagest.server.settings.SettingsFile;
import org.junit.jupiter.api.Test;

/** The capabilities with the default settings. */
class CapabilitiesDocumentTest {
  private static final List<String> METHODS =
      List.of("ivo://ivoa.net/sso#BasicAA", "ivo://ivoa.net/sso#cookie");

  private final String document =
      new String(
          new CapabilitiesDocument(
                  new Interfaces("http://h/tap-server/tap", METHODS), SettingsFile.load().jobs())
              .write()
              .bytes(),
          StandardCharsets.UTF_8);

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
