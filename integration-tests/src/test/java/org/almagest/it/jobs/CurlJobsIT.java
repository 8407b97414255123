package org.almagest.it.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.RealClients;
import org.almagest.it.harness.Tap;
import org.almagest.it.harness.Xml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Jobs by the command lines that Gaia's users know. */
@ExtendWith(ListingArchive.class)
class CurlJobsIT {
  private static final String QUERY = "REQUEST=doQuery&QUERY=select+top+5+*+from+demo.sky";
  private static final Pattern LOCATION =
      Pattern.compile("(?im)^location: (http://\\S+/tap-server/tap/async/[0-9a-z]+)\\s*$");

  private final Tap tap;

  CurlJobsIT(Archive archive) {
    tap = archive.tap();
  }

  @Test
  void aJobIsMadeReadAndFetched() {
    String url = made("PHASE=run&LANG=ADQL&LANG=ADQL&" + QUERY);
    job(url).ended();

    String document = RealClients.curl(url);
    assertThat(document)
        .contains("<uws:phase>COMPLETED</uws:phase>", "<uws:parameter id=\"query\">")
        .contains("</uws:job>");
    String result = RealClients.curl(url + "/results/result");
    assertThat(result).contains("<VOTABLE", "</VOTABLE>");
  }

  @Test
  void aJobHasANameAndADescription() {
    String url =
        made(
            "PHASE=run&LANG=ADQL&JOBNAME=optionalJobName&JOBDESCRIPTION=optionalDescription"
                + "&LANG=ADQL&"
                + QUERY);
    Element job = job(url).ended();

    assertThat(Xml.text(job, "phase")).isEqualTo("COMPLETED");
    assertThat(parameter(job, "jobname")).isEqualTo("optionalJobName");
    assertThat(parameter(job, "jobdescription")).isEqualTo("optionalDescription");
  }

  /** Who has a session gets the default format packed. */
  @Test
  void theResultOfASessionIsPacked(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("result");
    String url = made("PHASE=run&LANG=ADQL&" + QUERY, "--cookie", "JSESSIONID=of-nobody");
    job(url).ended();

    RealClients.curl(
        "--cookie", "JSESSIONID=of-nobody", "--output", file.toString(), url + "/results/result");

    assertThat(Files.readAllBytes(file)).startsWith(0x1f, 0x8b);
  }

  @Test
  void jobsAreListedPageByPage() {
    for (int i = 0; i < 3; i++) {
      job(made("PHASE=run&LANG=ADQL&" + QUERY)).ended();
    }

    List<String> all = listed("?offset=0&limit=20&order=CREATION_TIME:DESC");

    assertThat(all).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
    assertThat(listed("?offset=1&limit=2&order=CREATION_TIME:DESC"))
        .containsExactlyElementsOf(all.subList(1, 3));
    assertThat(listed("?limit=2&order=CREATION_TIME:ASC")).doesNotContain(all.getFirst());
    assertThat(RealClients.curl(tap.url() + "/jobs/sync")).contains("jobs");
  }

  @Test
  void jobsAreDeletedByTheirNames() {
    String first = made("PHASE=run&LANG=ADQL&" + QUERY);
    String second = made("LANG=ADQL&" + QUERY);
    String names = job(first).id() + "," + job(second).id();

    RealClients.curl("-X", "POST", "--data", "JOB_IDS=" + names, tap.url() + "/deletejobs");

    assertThat(job(first).status()).isEqualTo(404);
    assertThat(job(second).status()).isEqualTo(404);
  }

  private String made(String data, String... options) {
    List<String> words = new ArrayList<>(List.of(options));
    words.addAll(List.of("-i", "-X", "POST", "--data", data, tap.url() + "/async"));
    String answer = RealClients.curl(words.toArray(String[]::new));
    assertThat(answer).startsWith("HTTP/1.1 303");
    Matcher location = LOCATION.matcher(answer);
    assertThat(location.find()).as(answer).isTrue();
    return location.group(1);
  }

  private JobAt job(String url) {
    return new JobAt(tap, url.substring(url.lastIndexOf('/') + 1));
  }

  private List<String> listed(String query) {
    String list = RealClients.curl(tap.url() + "/jobs/async" + query);
    return Xml.all(Xml.parse(list), "jobId").stream()
        .map(id -> id.getTextContent().strip())
        .toList();
  }

  private static String parameter(Element job, String id) {
    return Xml.all(job, "parameter").stream()
        .filter(each -> each.getAttribute("id").equals(id))
        .map(each -> each.getTextContent().strip())
        .findFirst()
        .orElse("");
  }
}
