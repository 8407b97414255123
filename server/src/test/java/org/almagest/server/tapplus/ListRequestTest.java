package org.almagest.server.tapplus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.TapParameters;
import org.almagest.uws.JobFilter;
import org.almagest.uws.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListRequestTest {
  @Test
  void theExampleOfTheManual() {
    ListRequest request =
        request("async", "offset", "0", "limit", "20", "order", "CREATION_TIME:DESC");

    assertThat(request.offset()).isZero();
    assertThat(request.limit()).hasValue(20);
    assertThat(request.order())
        .containsExactly(new JobFilter.Order(JobFilter.Key.CREATION_TIME, true));
  }

  @ParameterizedTest
  @CsvSource({
    "job_id,JOB_ID",
    "jobid,JOB_ID",
    "Name,NAME",
    "jobname,NAME",
    "phase_id,PHASE",
    "creationTime,CREATION_TIME",
    "start_time,START_TIME",
    "END_TIME,END_TIME",
    "destruction,DESTRUCTION",
    "executionDuration,EXECUTION_DURATION",
    "RUN_ID,RUN_ID",
    "size,SIZE"
  })
  void columnsHaveTheirNamesInAnySpelling(String name, JobFilter.Key key) {
    assertThat(request("async", "order", name + ":asc").order())
        .containsExactly(new JobFilter.Order(key, false));
  }

  @Test
  void severalColumnsComeInTheirOrder() {
    assertThat(request("sync", "order", "phase:DESC, name").order())
        .containsExactly(
            new JobFilter.Order(JobFilter.Key.PHASE, true),
            new JobFilter.Order(JobFilter.Key.NAME, false));
  }

  @Test
  void allThatAstroquerysFilterSendsIsTaken() {
    ListRequest request =
        request(
            "async",
            "jobid",
            "17o",
            "jobname",
            "mine",
            "phaseid",
            "COMPLETED,error",
            "query",
            "Gaia",
            "start_time_init",
            "2026-11-20",
            "start_time_limit",
            "2026-11-20T16:49:58.123Z",
            "end_time_init",
            "2026-11-20 16:49:58",
            "end_time_limit",
            "2026-11-20T16:49:58+0200",
            "metadata_only",
            "True");

    assertThat(request.id()).contains("17o");
    assertThat(request.name()).contains("mine");
    assertThat(request.phases()).containsExactlyInAnyOrder(Phase.COMPLETED, Phase.ERROR);
    assertThat(request.conditions().query()).contains("gaia");
    assertThat(request.conditions().started().from())
        .contains(Instant.parse("2026-11-20T00:00:00Z"));
    assertThat(request.conditions().started().to())
        .contains(Instant.parse("2026-11-20T16:49:58.123Z"));
    assertThat(request.conditions().ended().from()).contains(Instant.parse("2026-11-20T16:49:58Z"));
    assertThat(request.conditions().ended().to()).contains(Instant.parse("2026-11-20T14:49:58Z"));
  }

  @Test
  void aNumberBeyondAllJobsIsTaken() {
    assertThat(request("async", "limit", "99999999999999").limit()).hasValue(Integer.MAX_VALUE);
  }

  @Test
  void anUnknownListIsNotFound() {
    assertThatThrownBy(() -> request("batch"))
        .isInstanceOfSatisfying(
            TapException.class,
            problem -> assertThat(problem.failure().code().status()).isEqualTo(404))
        .hasMessage("there is no job list \"batch\"; use async or sync");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "offset|-1|offset must be a whole number, 0 or more; it is \"-1\"",
        "limit|ten|limit must be a whole number, 0 or more; it is \"ten\"",
        "order|PHASE:UP|order: \"UP\" is no direction; write PHASE:ASC or PHASE:DESC",
        "start_time_init|noon|start_time_init must be a time as in 2026-11-20T16:49:58Z; it is \"noon\""
      })
  void badValuesAreNamed(String name, String value, String sentence) {
    assertThatThrownBy(() -> request("async", name, value))
        .isInstanceOf(TapException.class)
        .hasMessage(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"COLOUR:ASC", "creation time:DESC", "name;drop table jobs"})
  void unknownColumnsAreRefusedWithTheKnownOnes(String order) {
    assertThatThrownBy(() -> request("async", "order", order))
        .hasMessageStartingWith("order: jobs have no column")
        .hasMessageContaining("CREATION_TIME");
  }

  @Test
  void anEndlessOrderIsRefused() {
    assertThatThrownBy(() -> request("async", "order", "name,".repeat(11)))
        .hasMessage("order names 11 columns; jobs have 10 to order by");
  }

  @Test
  void anUnknownPhaseIsRefused() {
    assertThatThrownBy(() -> request("async", "phase", "DONE"))
        .hasMessageStartingWith("phase: \"DONE\" is none; the phases are [PENDING, ");
  }

  private static ListRequest request(String list, String... parameters) {
    List<Map.Entry<String, String>> pairs =
        IntStream.range(0, parameters.length / 2)
            .mapToObj(i -> Map.entry(parameters[2 * i], parameters[2 * i + 1]))
            .toList();
    return ListRequest.of(list, TapParameters.of(pairs));
  }
}
