package org.almagest.it.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.RealClients;
import org.almagest.it.harness.Tap;
import org.almagest.it.harness.Xml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TOPCAT's asynchronous mode, by STILTS; and the IVOA's validator of it. */
@ExtendWith(ListingArchive.class)
class StiltsJobsIT {
  private static final String ADQL =
      "SELECT designation FROM messier.objects WHERE messier IN (1, 31) ORDER BY messier";

  private final Tap tap;

  StiltsJobsIT(Archive archive) {
    tap = archive.tap();
  }

  @ParameterizedTest
  @ValueSource(strings = {"finished", "always"})
  void aJobThatIsDoneWithIsDeleted(String delete) {
    List<JobAt> before = JobAt.newest(tap, 1);

    assertThat(query(ADQL, delete).lines()).containsSubsequence("designation", "M 1", "M 31");

    assertThat(JobAt.newest(tap, 1)).isEqualTo(before);
  }

  @Test
  void aJobThatIsKeptCanBeResumed() {
    query(ADQL, "never");
    JobAt job = JobAt.newest(tap, 1).getFirst();
    assertThat(Xml.text(job.ended(), "phase")).isEqualTo("COMPLETED");

    String table =
        RealClients.stilts("tapresume", "joburl=" + job.url(), "delete=finished", "ofmt=csv");

    assertThat(table.lines()).containsSubsequence("designation", "M 1", "M 31");
    assertThat(job.status()).isEqualTo(404);
  }

  @Test
  void theReasonOfAFailureIsShown() {
    String said =
        RealClients.stiltsThatFails(
            "tapquery",
            "tapurl=" + tap.url(),
            "sync=false",
            "delete=always",
            "adql=SELECT designatio FROM messier.objects");

    assertThat(said).contains("did you mean");
  }

  @Test
  void taplintFindsNothingToComplainOf() {
    String said =
        RealClients.stilts(
            "taplint", "tapurl=" + tap.url(), "stages=TMV TME TMS TMC CPV CAP AVV QAS UWS");

    assertThat(complaints(said)).as(said).isEmpty();
    assertThat(said).contains("I-UWS-VUWS", "S-QAS");
  }

  /** Errors anywhere; and warnings of the stages about jobs. */
  private static List<String> complaints(String report) {
    return report.lines().filter(line -> line.matches("([EF]-|W-(UWS|QAS)).*")).toList();
  }

  private String query(String adql, String delete) {
    return RealClients.stilts(
        "tapquery",
        "tapurl=" + tap.url(),
        "sync=false",
        "poll=200",
        "delete=" + delete,
        "adql=" + adql,
        "ofmt=csv");
  }
}
