package org.almagest.it.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/**
 * Jobs are never lost. {@code ./almagest bench crash --minutes N --seed S} runs it for longer, by
 * the system properties {@code almagest.crash.seconds} and {@code almagest.crash.seed}.
 */
class CrashIT {
  private static final long SHORT_SECONDS = 40;

  @Test
  void whateverIsKilledEveryAcceptedJobEndsAsItMust() throws Exception {
    Optional<PostgresPrograms> programs = PostgresPrograms.find();
    assumeThat(programs).as("programs of a PostgreSQL on this machine").isPresent();
    Duration time = Duration.ofSeconds(Long.getLong("almagest.crash.seconds", SHORT_SECONDS));
    long seed = Long.getLong("almagest.crash.seed", ThreadLocalRandom.current().nextInt(100_000));

    Report report = CrashRun.run(programs.orElseThrow(), time, seed, CrashIT::say);

    System.out.println(report.text());
    assertThat(report.violations().size()).as(report.text()).isZero();
  }

  private static void say(String text) {
    System.out.println("crash: " + text);
  }
}
