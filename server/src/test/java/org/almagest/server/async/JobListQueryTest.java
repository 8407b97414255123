package org.almagest.server.async;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.almagest.uws.JobFilter;
import org.almagest.uws.JobId;
import org.almagest.uws.JobList;
import org.almagest.uws.Owner;
import org.almagest.uws.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GET of the job list. */
class JobListQueryTest extends WithAsyncService {
  static final JobFilter EVERYTHING =
      new JobFilter(
          Optional.empty(),
          JobList.ASYNC,
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          0,
          OptionalInt.empty());
  private static final Pattern REFERENCE = Pattern.compile("<uws:jobref id=\"(\\w+)\"");

  private void jobs() {
    Owner ada = new Owner.User("ada");
    service.jobs().put(Specimen.bare(new JobId("1"), ada, Phase.PENDING));
    service.jobs().put(Specimen.bare(new JobId("2"), ada, Phase.ERROR));
    service.jobs().put(Specimen.bare(new JobId("3"), ada, Phase.COMPLETED));
    service.jobs().put(Specimen.bare(new JobId("4"), ada, Phase.ARCHIVED));
    service.jobs().put(Specimen.bare(new JobId("5"), new Owner.User("bob"), Phase.PENDING));
    service.jobs().put(Specimen.bare(new JobId("6"), Specimen.NOBODY, Phase.PENDING));
  }

  // UWS-32..36
  @ParameterizedTest
  @CsvSource({
    "'',3 2 1",
    "?PHASE=ERROR,2",
    "?PHASE=error&phase=PENDING,2 1",
    "?PHASE=ARCHIVED,4",
    "?LAST=2,3 2",
    "?LAST=1&PHASE=PENDING,1",
    "?AFTER=2026-11-20T16:49:58.000000Z,3 2 1",
    "?AFTER=2026-11-20T16:49:59,''",
    "?AFTER=2026-11-20,3 2 1"
  })
  void usersSeeTheirs(String query, String ids) throws Exception {
    jobs();

    assertThat(listed(service.get(query, AsyncService.USER, "ada"))).isEqualTo(ids);
  }

  // UWS-46; astroquery wants 200
  @Test
  void nobodySeesNothing() throws Exception {
    jobs();
    HttpResponse<String> answer = service.get("/");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(listed(answer)).isEmpty();
  }

  // UWS-46: the operator's choice
  @Test
  void anonymousJobsCanBeListedForEverybody(@TempDir Path folder) throws Exception {
    Map<String, Object> settings =
        Map.of("almagest.home", folder.toString(), "almagest.jobs.list-anonymous", "true");
    try (AsyncService open = new AsyncService(folder, settings)) {
      open.jobs().put(Specimen.bare(new JobId("1"), new Owner.User("ada"), Phase.PENDING));
      open.jobs().put(Specimen.bare(new JobId("2"), Specimen.NOBODY, Phase.PENDING));

      assertThat(listed(open.get(""))).isEqualTo("2");
    }
  }

  // UWS-37
  @ParameterizedTest
  @ValueSource(
      strings = {"LAST=0", "LAST=x", "LAST=-1", "AFTER=garbage", "AFTER=99999-01-01", "PHASE=DONE"})
  void badFiltersAreRefused(String query) throws Exception {
    String name = query.substring(0, query.indexOf('='));

    assertThat(refusal(service.get("?" + query), 400)).startsWith(name + " must be ");
  }

  private static String listed(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return String.join(
        " ",
        REFERENCE
            .matcher(answer.body())
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList());
  }
}
