package org.almagest.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.almagest.server.TestSettings;
import org.almagest.server.failure.TapException;
import org.almagest.server.tapplus.InMemoryJobs;
import org.almagest.uws.Claim;
import org.almagest.uws.Job;
import org.almagest.uws.JobEvent;
import org.almagest.uws.JobId;
import org.almagest.uws.JobRefusedException;
import org.almagest.uws.JobStore;
import org.almagest.uws.Owner;
import org.almagest.uws.Phase;
import org.almagest.uws.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.filter.ForwardedHeaderFilter;

class MetricsControllerTest {
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final PrometheusMeterRegistry meters = new MetricsConfiguration().meters(collections);
  private final JobMeters jobs = new JobMeters(meters);

  @AfterEach
  void close() {
    collections.close();
    meters.close();
  }

  @Test
  void everyLineIsOneThatPrometheusReads() throws Exception {
    MockHttpServletResponse answer = answer(queues(), get("/metrics"));

    assertThat(answer.getContentType()).isEqualTo("text/plain;version=0.0.4;charset=utf-8");
    assertThat(answer.getContentAsString().lines())
        .hasSizeGreaterThan(50)
        .allMatch(line ->
            line.startsWith("# HELP ")
                || line.startsWith("# TYPE ")
                || line.matches(
                    "[a-zA-Z_:][a-zA-Z0-9_:]*(\\{([a-z_]+=\"[^\"]*\",?)+})? -?([0-9.E-]+|NaN|[+]Inf)"));
  }

  @Test
  void queuesAreTheStores() throws Exception {
    assertThat(answer(queues(), get("/metrics")).getContentAsString().lines())
        .contains(
            "almagest_jobs_queued{class=\"quick\"} 7.0",
            "almagest_jobs_running{class=\"quick\"} 2.0",
            "almagest_jobs_queue_age_seconds{class=\"quick\"} 1.5");
  }

  @Test
  void whatTheEngineTellsIsCounted() throws Exception {
    Job job = InMemoryJobs.job("1", new Owner.User("anna"), Phase.EXECUTING);
    Claim claim = new Claim(new JobId("1"), 1, "a");
    jobs.started(job, Duration.ofSeconds(2));
    jobs.ended(job, JobEvent.COMPLETE, Duration.ofSeconds(3), new Progress(5, 50, -1, -1));
    jobs.ended(job, JobEvent.FAIL, Duration.ofSeconds(1), new Progress(9, 90, -1, -1));
    jobs.refused(
        new JobRefusedException(JobRefusedException.Reason.BUSY, "too many", Duration.ZERO));
    jobs.leaseLost(claim);
    jobs.reclaimed(claim);

    assertThat(answer(queues(), get("/metrics")).getContentAsString().lines())
        .contains(
            "almagest_jobs_ended_total{event=\"complete\"} 1.0",
            "almagest_jobs_ended_total{event=\"fail\"} 1.0",
            "almagest_jobs_ended_total{event=\"lose\"} 0.0",
            "almagest_job_wait_seconds_sum{class=\"quick\"} 2.0",
            "almagest_job_duration_seconds_count{class=\"quick\"} 2",
            "almagest_job_rows_total 5.0",
            "almagest_job_bytes_total 50.0",
            "almagest_jobs_refused_total{reason=\"busy\"} 1.0",
            "almagest_leases_lost_total 1.0",
            "almagest_jobs_reclaimed_total 1.0");
  }

  @Test
  void withoutTheStoreTheRestIsTold() throws Exception {
    QueueMeters queues =
        new QueueMeters(
            meters,
            () -> {
              throw new IllegalStateException("away");
            });

    assertThat(answer(queues, get("/metrics")).getContentAsString())
        .contains("jvm_memory_used_bytes", "process_uptime_seconds")
        .doesNotContain("almagest_jobs_queued{");
  }

  @Test
  void othersAreRefused() {
    MockHttpServletRequestBuilder stranger =
        get("/metrics")
            .with(request -> {
              request.setRemoteAddr("192.0.2.1");
              return request;
            });

    assertRefused(stranger);
  }

  /** Neither a proxy's client nor who pretends to be one. */
  @Test
  void nobodyComesThroughAProxy() {
    assertRefused(get("/metrics").header("X-Forwarded-For", "127.0.0.1"));
    assertRefused(get("/metrics").header("X-Forwarded-For", "192.0.2.1"));
    assertRefused(get("/metrics").header("Forwarded", "for=127.0.0.1"));
  }

  private void assertRefused(MockHttpServletRequestBuilder request) {
    assertThatThrownBy(() -> answer(queues(), request))
        .rootCause()
        .isInstanceOfSatisfying(
            TapException.class,
            problem -> assertThat(problem.failure().code().status()).isEqualTo(403));
  }

  private QueueMeters queues() {
    return new QueueMeters(
        meters, () -> Map.of("quick", new JobStore.QueueState(7, 2, Duration.ofMillis(1500))));
  }

  private MockHttpServletResponse answer(QueueMeters queues, MockHttpServletRequestBuilder request)
      throws Exception {
    MetricsController controller =
        new MetricsController(
            meters, queues, new PoolMeters(meters, List::of), TestSettings.with());
    MockMvc mvc =
        MockMvcBuilders.standaloneSetup(controller).addFilters(new ForwardedHeaderFilter()).build();
    return mvc.perform(request).andReturn().getResponse();
  }
}
