package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.RealClients;
import org.almagest.it.harness.SharedArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** STILTS: the client behind TOPCAT, and the IVOA's validator of TAP services. */
@ExtendWith(SharedArchive.class)
class StiltsIT {
  private final String url;

  StiltsIT(Archive archive) {
    url = archive.tap().url();
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void tapqueryReadsAResult(String compress) {
    String table =
        RealClients.stilts(
            "tapquery",
            "tapurl=" + url,
            "sync=true",
            "compress=" + compress,
            "adql=SELECT designation FROM messier.objects WHERE messier IN (1, 31) ORDER BY messier",
            "ofmt=csv");

    assertThat(table.lines()).containsSubsequence("designation", "M 1", "M 31");
  }

  @Test
  void tapqueryShowsTheErrorAsItIs() {
    assertThat(
            RealClients.stiltsThatFails(
                "tapquery",
                "tapurl=" + url,
                "sync=true",
                "adql=SELECT designatio FROM messier.objects"))
        .contains("did you mean");
  }

  // the stages on metadata, capabilities, availability, synchronous queries and their columns
  @Test
  void taplintFindsNoError() {
    String report =
        RealClients.stilts(
            "taplint",
            "tapurl=" + url,
            "stages=TMV TME TMS TMC CPV CAP AVV QGE QPO MDQ",
            "report=EFWIS");

    List<String> complaints =
        report.lines().filter(line -> line.startsWith("E-") || line.startsWith("F-")).toList();
    assertThat(complaints).as(report).isEmpty();
    assertThat(report).contains("S-QPO");
  }
}
