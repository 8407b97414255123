package org.almagest.it.tables;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.almagest.it.accounts.People;
import org.almagest.it.accounts.People.Person;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Deployment;
import org.almagest.it.harness.RealClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Uploads and tables of one's own, by the Python libraries that astronomers use. */
@ExtendWith(TablesArchive.class)
class PythonTablesIT {
  /** The tables that the scripts make themselves, as far as they look at them. */
  private static final Map<String, byte[]> FILES =
      Map.of(
          "/stars.vot",
          Votables.of(
              """
              <FIELD name="name" datatype="unicodeChar" arraysize="*"/>
              <FIELD name="ra" datatype="double" unit="deg"/>
              <FIELD name="dec" datatype="double" unit="deg"/>\
              """,
              "Sirius|101.28715|-16.71612",
              "Vega|279.23473|38.78369",
              "Polaris ΑΒ|37.95456|89.26411"),
          "/mine.vot",
          Votables.of(
              """
              <FIELD name="number" datatype="short"/>
              <FIELD name="text" datatype="unicodeChar" arraysize="*"/>
              <FIELD name="vector" datatype="float" arraysize="2"/>
              <FIELD name="flag" datatype="boolean"/>
              <FIELD name="maybe" datatype="long"><VALUES null="-1"/></FIELD>
              <FIELD name="select" datatype="double"/>\
              """,
              "1|crab|0 1|T|1|1.5",
              "31|çå∀|2 3|F|-1|2.5",
              "42||4 5|T|3|3.5"));

  private final Deployment deployment;
  private final Person alice;

  PythonTablesIT(Archive archive) {
    deployment = archive.deployment();
    alice = People.newcomer(deployment);
  }

  @Test
  void astroqueryUploadsEditsMatchesAndDeletes() {
    try (FileSite site = FileSite.with(FILES)) {
      RealClients.python(
          environment(),
          "astroquery_tables.py",
          "localhost",
          Integer.toString(deployment.port()),
          Integer.toString(deployment.httpsPort()),
          site.url());
    }
  }

  @Test
  void pyvoUploadsAndMakesTables() {
    try (FileSite site = FileSite.with(FILES)) {
      RealClients.python(
          environment(),
          "pyvo_tables.py",
          "https://localhost:%d/tap-server".formatted(deployment.httpsPort()),
          site.url());
    }
  }

  private Map<String, String> environment() {
    String authority = deployment.home().folder().resolve("tls/ca.pem").toString();
    return Map.of(
        "SIGN_IN_USER", alice.name(),
        "SIGN_IN_PASSWORD", alice.password(),
        "SSL_CERT_FILE", authority,
        "REQUESTS_CA_BUNDLE", authority,
        "PYTHONIOENCODING", StandardCharsets.UTF_8.name());
  }
}
