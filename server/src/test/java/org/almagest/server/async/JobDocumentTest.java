package org.almagest.server.async;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.almagest.server.Schemas;
import org.almagest.server.http.Xml;
import org.almagest.uws.Job;
import org.almagest.uws.Phase;
import org.almagest.uws.QueuePlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Documents of jobs: what they say, in which order, and that the standard's schema agrees. */
class JobDocumentTest {
  private static final JobUrls URLS = new JobUrls("https://h:8443/tap-server/tap/async");
  private static final String JOB = URLS.list() + "/1795194668358o0123456789abcdef";

  private static String text(Consumer<JobDocument> content) {
    Xml xml = new Xml();
    content.accept(new JobDocument(xml, URLS, Specimen.NOW));
    return new String(xml.bytes(), StandardCharsets.UTF_8);
  }

  private static String full(Phase phase) {
    return text(document ->
        document.root(
            new JobReport(
                Specimen.full(phase),
                Optional.of(new QueuePlace(3, "two jobs are before it")),
                Optional.of(new JobReport.Quota(10, 100)))));
  }

  private static String bare(Phase phase) {
    return text(document -> document.root(JobReport.of(Specimen.bare(phase))));
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  void jobsAreValid(Phase phase) {
    Schemas.validate(full(phase));
    Schemas.validate(bare(phase));
  }

  @Test
  void theOtherDocumentsAreValid() {
    Job full = Specimen.full(Phase.COMPLETED);
    Job bare = Specimen.bare(Phase.PENDING);
    Schemas.validate(text(document -> document.parametersRoot(full)));
    Schemas.validate(text(document -> document.parametersRoot(bare)));
    Schemas.validate(text(document -> document.resultsRoot(full)));
    Schemas.validate(text(document -> document.resultsRoot(bare)));
    Schemas.validate(text(document -> document.jobs(() -> {})));
    Schemas.validate(
        text(document -> document.jobs(() -> List.of(full, bare).forEach(document::reference))));
  }

  // UWS-5, UWS-6, UWS-7
  @Test
  void elementsComeInTheOrderOfTheSchema() throws Exception {
    assertThat(children(parse(full(Phase.ERROR))))
        .containsExactly(
            "uws:jobId",
            "uws:runId",
            "uws:ownerId",
            "uws:phase",
            "uws:quote",
            "uws:creationTime",
            "uws:startTime",
            "uws:endTime",
            "uws:executionDuration",
            "uws:destruction",
            "uws:parameters",
            "uws:results",
            "uws:errorSummary",
            "uws:jobInfo");
  }

  @Test
  void whatIsNotKnownIsNil() throws Exception {
    Element job = parse(bare(Phase.PENDING));

    for (String name : List.of("uws:quote", "uws:startTime", "uws:endTime", "uws:destruction")) {
      Element element = (Element) job.getElementsByTagName(name).item(0);
      assertThat(element.getAttribute("xsi:nil")).as(name).isEqualTo("true");
    }
    assertThat(job.getAttribute("version")).isEqualTo("1.1");
    assertThat(job.getNamespaceURI()).isEqualTo("http://www.ivoa.net/xml/UWS/v1.0");
  }

  // Prefix, times and addresses to the letter: clients compare text
  @Test
  void clientsFindWhatTheyCompareToTheLetter() {
    assertThat(full(Phase.COMPLETED))
        .contains(
            "<uws:creationTime>2026-11-20T16:49:58.123Z</uws:creationTime>",
            "<uws:ownerId>anonymous</uws:ownerId>",
            "<uws:runId>run &lt;1&gt;</uws:runId>",
            "<uws:executionDuration>7200</uws:executionDuration>",
            "<uws:parameter id=\"query\">SELECT 1 WHERE 1&lt;2 &amp;&amp; \uFFFD</uws:parameter>",
            "<uws:parameter byReference=\"true\" id=\"up 1\">" + JOB + "/parameters/up%201<",
            "<uws:parameter id=\"jobname\">my &amp; job</uws:parameter>",
            "<uws:parameter id=\"jobdescription\">long one</uws:parameter>",
            "<uws:result id=\"result\" xlink:href=\""
                + JOB
                + "/results/result\" size=\"3\""
                + " mime-type=\"application/x-votable+xml;serialization=BINARY2\">",
            "<uws:jobInfo><vs:nrows>5</vs:nrows>")
        .doesNotContain("errorSummary");
  }

  // UWS-27
  @Test
  void anErrorIsSummed() {
    assertThat(full(Phase.ERROR))
        .contains(
            "<uws:errorSummary type=\"transient\" hasDetail=\"true\">"
                + "<uws:message>line 1: it &lt;went&gt; wrong</uws:message>");
    assertThat(bare(Phase.ABORTED)).contains("<uws:errorSummary type=\"fatal\"");
  }

  @Test
  void progressAndPlaceAreTold() {
    assertThat(full(Phase.QUEUED))
        .contains(
            "<uws:jobInfo><almagest:queue>slow</almagest:queue><almagest:place>3</almagest:place>"
                + "<almagest:reason>two jobs are before it</almagest:reason>"
                + "<almagest:attempt>1</almagest:attempt><almagest:rows>5</almagest:rows>"
                + "<almagest:bytes>1234</almagest:bytes>"
                + "<almagest:estimatedRows>17.5</almagest:estimatedRows>"
                + "<almagest:estimatedCost>100.25</almagest:estimatedCost>"
                + "<almagest:ownerBytes most=\"100\">10</almagest:ownerBytes></uws:jobInfo>");
    assertThat(full(Phase.COMPLETED))
        .contains("<almagest:note result=\"result\">cut at 5 rows</almagest:note></uws:jobInfo>");
    assertThat(full(Phase.HELD))
        .contains("<almagest:reason>line 1: it &lt;went")
        .doesNotContain("errorSummary");
  }

  /** Validators warn of namespaces that they do not know. */
  @Test
  void anOrdinaryJobIsInKnownNamespacesAlone() {
    assertThat(bare(Phase.PENDING)).doesNotContain("jobInfo");
    assertThat(bare(Phase.COMPLETED)).doesNotContain("<almagest:");
    assertThat(bare(Phase.ABORTED)).doesNotContain("<almagest:");
  }

  // TAP-60, UWS-26
  @Test
  void theQuoteIsTheLatestEnd() {
    Job queued = Specimen.bare(Phase.QUEUED);
    Instant soon = Specimen.NOW.plusSeconds(60);

    assertThat(Quote.of(queued, Specimen.NOW)).contains(Specimen.NOW.plusSeconds(7200));
    assertThat(Quote.of(Specimen.until(queued, Optional.of(soon)), Specimen.NOW)).contains(soon);
    assertThat(Quote.of(Specimen.full(Phase.EXECUTING), Specimen.NOW))
        .contains(Specimen.CREATED.plusSeconds(7202));
    assertThat(Quote.of(Specimen.bare(Phase.PENDING), Specimen.NOW)).isEmpty();
  }

  // astroquery's parser counts on a phase in each
  @Test
  void referencesHaveTheirPhaseInside() {
    assertThat(text(document -> document.jobs(() -> document.reference(Specimen.full(Phase.HELD)))))
        .contains(
            "version=\"1.1\"><uws:jobref id=\"1795194668358o0123456789abcdef\" xlink:href=\""
                + JOB
                + "\"><uws:phase>HELD</uws:phase><uws:runId>run &lt;1&gt;</uws:runId>"
                + "<uws:ownerId>anonymous</uws:ownerId>"
                + "<uws:creationTime>2026-11-20T16:49:58.123Z</uws:creationTime></uws:jobref>");
  }

  // TAP+ lists whole jobs in one document
  @Test
  void wholeJobsFitInAList() throws Exception {
    Element root =
        parse(
            text(document ->
                document.jobs(() -> {
                  document.write(JobReport.of(Specimen.bare(Phase.QUEUED)));
                  document.write(JobReport.of(Specimen.full(Phase.COMPLETED)));
                })));

    assertThat(root.getTagName()).isEqualTo("uws:jobs");
    assertThat(children(root)).containsExactly("uws:job", "uws:job");
  }

  private static List<String> children(Element parent) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getNodeName())
        .toList();
  }

  private static Element parse(String document)
      throws IOException, ParserConfigurationException, SAXException {
    return DocumentBuilderFactory.newNSInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(document)))
        .getDocumentElement();
  }
}
