package org.almagest.server.tapplus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.almagest.server.TestSettings;
import org.almagest.server.http.BaseUrls;
import org.almagest.uws.Job;
import org.almagest.uws.Owner;
import org.almagest.uws.Phase;
import org.almagest.uws.Progress;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class ListedJobsControllerTest {
  private static final Owner.User ANNA = new Owner.User("anna");
  private static final Owner.User BERT = new Owner.User("bert");
  private static final Owner NOBODY = new Owner.Anonymous("192.0.2.1");

  private final InMemoryJobs jobs = new InMemoryJobs();

  @Test
  void aUserSeesOwnJobsAndNoOthers() throws Exception {
    jobs.put(InMemoryJobs.job("1", ANNA, Phase.COMPLETED));
    jobs.put(InMemoryJobs.job("2", BERT, Phase.COMPLETED));
    jobs.put(InMemoryJobs.job("3", NOBODY, Phase.COMPLETED));

    assertThat(ids(asked(as(ANNA, get("/tap-server/tap/jobs/async"))))).containsExactly("1");
    assertThat(ids(asked(as(ANNA, get("/tap/jobs/async/"))))).containsExactly("1");
  }

  @Test
  void anonymousCallersGetAnEmptyList() throws Exception {
    jobs.put(InMemoryJobs.job("3", NOBODY, Phase.COMPLETED));

    MockHttpServletResponse answer = asked(get("/tap-server/tap/jobs/async"));

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(ids(answer)).isEmpty();
  }

  @Test
  void theOperatorMayListAnonymousJobs() throws Exception {
    jobs.put(InMemoryJobs.job("1", ANNA, Phase.COMPLETED));
    jobs.put(InMemoryJobs.job("3", NOBODY, Phase.COMPLETED));

    assertThat(ids(asked(get("/tap/jobs/async"), "jobs.list-anonymous", "true")))
        .containsExactly("3");
  }

  @Test
  void whoeverKnowsAnAnonymousJobFindsIt() throws Exception {
    jobs.put(InMemoryJobs.job("1", ANNA, Phase.COMPLETED));
    jobs.put(InMemoryJobs.job("3", NOBODY, Phase.COMPLETED));

    assertThat(ids(asked(get("/tap/jobs/async?jobid=3")))).containsExactly("3");
    assertThat(ids(asked(get("/tap/jobs/async?jobid=1")))).isEmpty();
    assertThat(ids(asked(get("/tap/jobs/async?jobid=..")))).isEmpty();
  }

  @Test
  void aPageIsCutOutOfTheList() throws Exception {
    IntStream.range(100, 110)
        .forEach(i -> jobs.put(InMemoryJobs.job(Integer.toString(i), ANNA, Phase.PENDING)));

    assertThat(ids(asked(as(ANNA, get("/tap/jobs/async?offset=2&limit=3")))))
        .containsExactly("107", "106", "105");
    assertThat(ids(asked(as(ANNA, get("/tap/jobs/async?limit=0"))))).isEmpty();
  }

  @Test
  void conditionsOnJobsCountBeforeOffsetAndLimit() throws Exception {
    for (int i = 1000; i < 1000 + 1200; i++) {
      Job job = InMemoryJobs.job(Integer.toString(i), ANNA, Phase.COMPLETED);
      boolean odd = i % 2 == 1;
      jobs.put(odd ? began(job) : job);
    }

    MockHttpServletResponse answer =
        asked(
            as(
                ANNA,
                get("/tap/jobs/async?start_time_init=2026-11-20&query=select&offset=598&limit=9")));

    assertThat(ids(answer)).containsExactly("1003", "1001");
  }

  @Test
  void filtersAreCombined() throws Exception {
    jobs.put(InMemoryJobs.job("1", ANNA, Phase.COMPLETED));
    jobs.put(InMemoryJobs.job("2", ANNA, Phase.ERROR));

    assertThat(ids(asked(as(ANNA, get("/tap/jobs/async?phase=ERROR"))))).containsExactly("2");
    assertThat(ids(asked(as(ANNA, get("/tap/jobs/async?jobname=name of 1"))))).containsExactly("1");
    assertThat(ids(asked(as(ANNA, get("/tap/jobs/async?name=name of 1&phase=ERROR"))))).isEmpty();
    assertThat(ids(asked(as(ANNA, get("/tap/jobs/sync"))))).isEmpty();
  }

  @Test
  void aListTooLongForOneAnswerSaysSo() throws Exception {
    IntStream.range(0, JobSearch.MOST_JOBS + 1)
        .forEach(i -> jobs.put(InMemoryJobs.job(Integer.toString(i), ANNA, Phase.PENDING)));

    MockHttpServletResponse answer = asked(as(ANNA, get("/tap/jobs/async")));

    assertThat(ids(answer)).hasSize(JobSearch.MOST_JOBS);
    assertThat(answer.getHeader("X-Almagest-Overflow"))
        .isEqualTo("the list is cut after 10000 jobs; ask for the rest by offset");
  }

  private static Job began(Job job) {
    Job.Times times =
        new Job.Times(
            job.times().created(),
            Optional.of(InMemoryJobs.START),
            Optional.of(InMemoryJobs.START),
            Optional.empty(),
            Optional.empty());
    return InMemoryJobs.changed(
        job, Phase.COMPLETED, times, List.of(), Optional.empty(), Progress.NONE);
  }

  private static MockHttpServletRequestBuilder as(
      Owner.User user, MockHttpServletRequestBuilder request) {
    return request.principal(user::name);
  }

  private MockHttpServletResponse asked(MockHttpServletRequestBuilder request, String... settings)
      throws Exception {
    var chosen = TestSettings.with(settings);
    ListedJobsController controller =
        new ListedJobsController(new JobSearch(jobs, chosen), BaseUrls.of(chosen));
    MockMvc mvc =
        MockMvcBuilders.standaloneSetup(controller)
            .addPlaceholderValue("almagest.http.root", "/tap-server")
            .build();
    return mvc.perform(request).andReturn().getResponse();
  }

  private static List<String> ids(MockHttpServletResponse answer) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(answer.getContentAsByteArray()));
    assertThat(document.getDocumentElement().getNodeName()).isEqualTo("uws:jobs");
    assertThat(document.getDocumentElement().getAttribute("version")).isEqualTo("1.1");
    NodeList ids = document.getElementsByTagName("uws:jobId");
    return IntStream.range(0, ids.getLength()).mapToObj(i -> ids.item(i).getTextContent()).toList();
  }
}
