package org.almagest.server.tapplus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.almagest.server.account.AuditNotes;
import org.almagest.server.account.Identity;
import org.almagest.server.account.JobAudit;
import org.almagest.server.account.Quota;
import org.almagest.server.account.Role;
import org.almagest.server.account.User;
import org.almagest.server.account.Way;
import org.almagest.server.audit.AuditEvent;
import org.almagest.server.failure.TapException;
import org.almagest.uws.Owner;
import org.almagest.uws.Phase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class DeleteJobsControllerTest {
  private static final Owner.User ANNA = new Owner.User("anna");

  private final InMemoryJobs jobs = new InMemoryJobs();
  private final AuditNotes audit = new AuditNotes();
  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(
              new DeleteJobsController(jobs, new JobAudit(audit.provider())))
          .addPlaceholderValue("almagest.http.root", "/tap-server")
          .build();

  @BeforeEach
  void fill() {
    jobs.put(InMemoryJobs.job("1", ANNA, Phase.COMPLETED));
    jobs.put(InMemoryJobs.job("2", ANNA, Phase.EXECUTING));
    jobs.put(InMemoryJobs.job("3", new Owner.Anonymous("192.0.2.1"), Phase.PENDING));
    jobs.put(InMemoryJobs.job("4", new Owner.User("bert"), Phase.COMPLETED));
  }

  @Test
  void aUserDeletesOwnJobs() throws Exception {
    MockHttpServletResponse answer = answer(delete("1,2").principal(ANNA::name));

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentType()).startsWith("text/plain");
    assertThat(answer.getContentAsString()).isEqualTo("deleted: 1, 2\n");
    assertThat(jobs.ids()).containsExactlyInAnyOrder("3", "4");
  }

  @Test
  void whatCannotBeDeletedKeepsNothingElseFromIt() throws Exception {
    MockHttpServletResponse answer = answer(delete("4, nothing!,1,3,9,1").principal(ANNA::name));

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsString())
        .isEqualTo(
            """
            deleted: 1, 3
            not deleted, for there is no such job: nothing!, 9
            not deleted, for it is somebody else's (sign in as its owner): 4
            """);
    assertThat(jobs.ids()).containsExactlyInAnyOrder("2", "4");
  }

  @Test
  void whoeverKnowsAnAnonymousJobDeletesIt() throws Exception {
    assertThat(answer(delete("3")).getStatus()).isEqualTo(200);
    assertThat(jobs.ids()).containsExactlyInAnyOrder("1", "2", "4");
  }

  @Test
  void anOperatorDeletesAnybodysJobAndThatIsTakenDown() throws Exception {
    User user =
        new User("olga", null, null, Role.OPERATOR, false, null, Quota.USUAL, Instant.EPOCH);

    assertThat(answer(delete("3,4").principal(Identity.of(user, Way.BASIC))).getStatus())
        .isEqualTo(200);
    assertThat(jobs.ids()).containsExactlyInAnyOrder("1", "2");
    assertThat(audit.events())
        .containsExactly(
            new AuditEvent("job.deleted", "olga", "127.0.0.1", "4", true, "of user:bert"));
  }

  @Test
  void nobodyDeletesAUsersJob() throws Exception {
    assertThat(answer(delete("1")).getStatus()).isEqualTo(403);
    assertThat(answer(delete("4").principal(ANNA::name)).getStatus()).isEqualTo(403);
    assertThat(jobs.ids()).hasSize(4);
  }

  @Test
  void unknownJobsAloneAreNotFound() throws Exception {
    assertThat(answer(delete("8,9")).getStatus()).isEqualTo(404);
  }

  @Test
  void aLinkDeletesNothing() throws Exception {
    MockHttpServletResponse answer = answer(get("/tap-server/tap/deletejobs?JOB_IDS=3"));

    assertThat(answer.getStatus()).isEqualTo(405);
    assertThat(answer.getHeader("Allow")).isEqualTo("POST");
    assertThat(jobs.ids()).hasSize(4);
  }

  @Test
  void theNumberOfJobsIsBounded() {
    String ids =
        IntStream.range(0, 1001).mapToObj(Integer::toString).collect(Collectors.joining(","));

    assertThatThrownBy(() -> answer(delete(ids)))
        .rootCause()
        .isInstanceOf(TapException.class)
        .hasMessage("JOB_IDS names 1,001 jobs; at most 1,000 are taken at once");
    assertThatThrownBy(() -> answer(delete(" , ")))
        .rootCause()
        .hasMessageStartingWith("parameter JOB_IDS is missing");
  }

  private static MockHttpServletRequestBuilder delete(String ids) {
    return post("/tap-server/tap/deletejobs").param("JOB_IDS", ids);
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request).andReturn().getResponse();
  }
}
