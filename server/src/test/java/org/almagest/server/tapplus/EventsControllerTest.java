package org.almagest.server.tapplus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.almagest.server.TestSettings;
import org.almagest.server.account.JobRights;
import org.almagest.server.failure.TapException;
import org.almagest.uws.Job;
import org.almagest.uws.JobId;
import org.almagest.uws.Owner;
import org.almagest.uws.OwnerLimits;
import org.almagest.uws.Phase;
import org.almagest.uws.Progress;
import org.almagest.uws.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class EventsControllerTest {
  private static final Owner.User ANNA = new Owner.User("anna");
  private static final Owner NOBODY = new Owner.Anonymous("127.0.0.1");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final InMemoryJobs jobs = new InMemoryJobs();
  private final Listeners listeners =
      new Listeners(TestSettings.with("jobs.listeners", "2", "jobs.owner-bytes", "1000B"));
  private final List<Thread> threads = new ArrayList<>();

  @AfterEach
  void stop() throws InterruptedException {
    listeners.stop();
    for (Thread thread : threads) {
      assertThat(thread.join(PATIENCE)).isTrue();
    }
    assertThat(listeners.count()).isZero();
    assertThat(jobs.listeners()).isZero();
  }

  @Test
  void firstComesHowThingsStandThenWhatChanges() throws Exception {
    jobs.put(InMemoryJobs.job("1", ANNA, Phase.QUEUED));
    jobs.put(InMemoryJobs.job("2", new Owner.User("bert"), Phase.QUEUED));

    MockHttpServletResponse answer = listen(asked("anna"));
    await(answer, "\"id\":\"1\",\"phase\":\"QUEUED\"");
    jobs.move(new JobId("1"), Phase.ABORTED);
    await(answer, "\"id\":\"1\",\"phase\":\"ABORTED\"");
    jobs.destroy(new JobId("1"));
    await(answer, "{\"id\":\"1\",\"phase\":\"UNKNOWN\"}");

    assertThat(answer.getContentAsString())
        .startsWith("retry: 3000\n\nevent: phase\nid: 1\ndata: {\"id\":\"1\"")
        .contains("event: phase\nid: 2\n")
        .doesNotContain("\"id\":\"2\"");
    assertThat(answer.getContentType()).isEqualTo("text/event-stream;charset=UTF-8");
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.getHeader("X-Accel-Buffering")).isEqualTo("no");
  }

  @Test
  void anonymousCallersHearOfTheJobsTheyName() throws Exception {
    jobs.put(InMemoryJobs.job("1", NOBODY, Phase.PENDING));
    jobs.put(InMemoryJobs.job("2", NOBODY, Phase.PENDING));
    MockHttpServletRequest request = asked(null);
    request.addParameter("job", "1,77");

    MockHttpServletResponse answer = listen(request);
    await(answer, "\"id\":\"1\",\"phase\":\"PENDING\"");
    await(answer, "{\"id\":\"77\",\"phase\":\"UNKNOWN\"}");
    jobs.move(new JobId("2"), Phase.QUEUED);
    jobs.move(new JobId("1"), Phase.QUEUED);
    await(answer, "\"id\":\"1\",\"phase\":\"QUEUED\"");

    assertThat(answer.getContentAsString())
        .contains("\"place\":1,\"reason\":\"all places are taken\"")
        .doesNotContain("\"id\":\"2\"");
  }

  @Test
  void runningJobsTellHowFarTheyAre() throws Exception {
    jobs.put(InMemoryJobs.job("1", ANNA, Phase.EXECUTING));

    MockHttpServletResponse answer = listen(asked("anna"));
    await(answer, "\"phase\":\"EXECUTING\"");
    jobs.change(new JobId("1"), job -> at(job, new Progress(7, 70, 100, 3)));

    await(answer, "event: progress");
    assertThat(answer.getContentAsString())
        .contains("\"rows\":7,\"bytes\":70,\"estimatedRows\":100.0");
  }

  @Test
  void aReachedQuotaIsToldOnce() throws Exception {
    jobs.put(InMemoryJobs.job("1", ANNA, Phase.EXECUTING));
    jobs.put(InMemoryJobs.job("2", ANNA, Phase.EXECUTING));

    MockHttpServletResponse answer = listen(asked("anna"));
    await(answer, "\"id\":\"1\"");
    jobs.holdsBytes(1000);
    jobs.complete(new JobId("1"), result());
    await(answer, "event: quota");
    jobs.complete(new JobId("2"), result());
    await(answer, "\"id\":\"2\",\"phase\":\"COMPLETED\"");

    assertThat(answer.getContentAsString())
        .containsOnlyOnce("event: quota")
        .contains("data: {\"bytes\":1000,\"limit\":1000}");
  }

  @Test
  void silenceIsBrokenByComments() throws Exception {
    await(listen(asked("anna")), "\n: still here\n");
  }

  @Test
  void oneCallerHasSoManyStreamsAndNoMore() throws Exception {
    listen(asked("anna"));
    listen(asked("anna"));
    await(() -> listeners.count() == 2);

    assertThatThrownBy(() -> controller().events(asked("anna"), new MockHttpServletResponse()))
        .isInstanceOfSatisfying(
            TapException.class,
            problem -> assertThat(problem.failure().code().status()).isEqualTo(429));
    listen(asked("bert"));
    await(() -> listeners.count() == 3);
  }

  @Test
  void nobodyHearsOfAUsersJob() {
    jobs.put(InMemoryJobs.job("1", ANNA, Phase.PENDING));
    MockHttpServletRequest request = asked(null);
    request.addParameter("JOB", "1");

    assertThatThrownBy(() -> controller().events(request, new MockHttpServletResponse()))
        .isInstanceOfSatisfying(
            TapException.class,
            problem -> assertThat(problem.failure().code().status()).isEqualTo(401));
    assertThatThrownBy(() -> controller().events(asked(null), new MockHttpServletResponse()))
        .hasMessage("say which jobs: JOB=<id>, several by commas; or sign in");
  }

  @Test
  void whoTakesNothingIsCutOffAndHoldsNobodyUp() {
    Inbox inbox = new Inbox(new Watched(new JobRights(ANNA, false), Set.of()), 3);
    jobs.subscribe(inbox).close();
    try (var _ = jobs.subscribe(inbox)) {
      for (int i = 1; i <= 3; i++) {
        jobs.put(InMemoryJobs.job(Integer.toString(i), ANNA, Phase.PENDING));
        jobs.move(new JobId(Integer.toString(i)), Phase.QUEUED);
      }
      assertThat(inbox.isClosed()).isFalse();
      jobs.put(InMemoryJobs.job("4", ANNA, Phase.PENDING));
    }

    assertThat(inbox.isClosed()).isTrue();
  }

  @Test
  void aStoppingServerLetsListenersGoAndTakesNoMore() throws Exception {
    listen(asked("anna"));
    await(() -> listeners.count() == 1);

    listeners.stop();

    await(() -> listeners.count() == 0);
    assertThatThrownBy(() -> controller().events(asked("anna"), new MockHttpServletResponse()))
        .hasMessage("the server is stopping");
  }

  @Test
  void rightsAreLookedAtAnewAfterSomeTime() throws Exception {
    jobs.put(InMemoryJobs.job("1", ANNA, Phase.PENDING));
    jobs.put(InMemoryJobs.job("2", NOBODY, Phase.PENDING));
    EventsController controller = controller(Duration.ZERO);
    MockHttpServletRequest anybodys = asked(null);
    anybodys.addParameter("JOB", "2");

    MockHttpServletResponse signedIn = listen(asked("anna"), controller);
    for (Thread thread : threads) {
      assertThat(thread.join(PATIENCE)).isTrue();
    }
    assertThat(text(signedIn)).startsWith("retry: 3000").contains("\"phase\":\"PENDING\"");

    MockHttpServletResponse anonymous = listen(anybodys, controller);
    await(anonymous, "\"phase\":\"PENDING\"");
    jobs.move(new JobId("2"), Phase.ABORTED);
    await(anonymous, "\"phase\":\"ABORTED\"");
  }

  private EventsController controller() {
    return controller(Duration.ofHours(1));
  }

  private EventsController controller(Duration signedIn) {
    return new EventsController(
        jobs,
        listeners,
        OwnerLimits.same(10, 1000),
        new Pace(Duration.ofMillis(20), Duration.ofMillis(200), signedIn));
  }

  private MockHttpServletResponse listen(MockHttpServletRequest request) {
    return listen(request, controller());
  }

  private MockHttpServletResponse listen(
      MockHttpServletRequest request, EventsController controller) {
    MockHttpServletResponse answer = new MockHttpServletResponse();
    threads.add(
        Thread.startVirtualThread(() -> {
          try {
            controller.events(request, answer);
          } catch (IOException failure) {
            throw new AssertionError(failure);
          }
        }));
    return answer;
  }

  private static MockHttpServletRequest asked(@Nullable String user) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/tap/jobs/events");
    if (user != null) {
      request.setUserPrincipal(() -> user);
    }
    return request;
  }

  private static Job at(Job job, Progress progress) {
    return InMemoryJobs.changed(
        job, Phase.EXECUTING, job.times(), List.of(), job.error(), progress);
  }

  private static Result result() {
    return new Result(
        "result",
        "result.vot",
        "text/xml",
        "identity",
        "result.vot",
        10,
        OptionalLong.of(1),
        "00",
        Instant.EPOCH,
        Optional.empty());
  }

  private static void await(MockHttpServletResponse answer, String text) throws Exception {
    await(() -> text(answer).contains(text));
  }

  private static String text(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(5);
    }
  }
}
