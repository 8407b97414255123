package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.almagest.it.harness.Answer;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Deployment;
import org.junit.jupiter.api.Test;

/** A query that runs too long is stopped and told why. */
class TimeLimitIT {
  /** Counts some 10^10 combinations: nobody waits for that. */
  private static final String ENDLESS =
      "SELECT COUNT(*) FROM TAP_SCHEMA.columns a, TAP_SCHEMA.columns b, TAP_SCHEMA.columns c,"
          + " TAP_SCHEMA.columns d, TAP_SCHEMA.columns e, TAP_SCHEMA.columns f";

  @Test
  void anEndlessQueryEndsWithAMessageAndTheServerGoesOn() {
    Deployment hasty =
        Deployment.fresh().with("ALMAGEST_LIMITS_SYNCTIME", "1s").with("ALMAGEST_DEMO", "false");
    try (Archive archive = hasty.start()) {
      Answer answer = archive.tap().query(ENDLESS);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.votable().message()).contains("time limit of 1 s");
      assertThat(archive.tap().csv("SELECT schema_name FROM TAP_SCHEMA.schemas"))
          .contains("TAP_SCHEMA");
    }
  }
}
