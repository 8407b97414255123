package org.almagest.uws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.almagest.uws.FakeRunner.Work;
import org.junit.jupiter.api.Test;

class FairnessTest {
  private static final int MANY = 1000;

  /** Another's first job waits for at most one of a thousand. */
  @Test
  void aThousandJobsOfOneDoNotHoldUpAnother() throws Exception {
    List<JobClass> classes = List.of(new JobClass("quick", 1, 1, Duration.ofMinutes(1)));
    try (Site site = new Site()) {
      JobEngine engine =
          site.node(
                  new EngineSettings(
                      "first", classes, Site.LEASE, OwnerLimits.same(MANY, 0), 2 * MANY, 2))
              .engine();
      JobId running = engine.create(Site.job(Work.HOLD)).id();
      site.begins(1, running);
      for (int i = 0; i < MANY; i++) {
        engine.create(Site.job(Work.DONE));
      }
      JobId others = engine.create(Site.job("bea", Work.DONE, true)).id();
      assertThat(engine.place(site.now(others)).orElseThrow().place()).isEqualTo(1);

      site.ledger.open(running);
      site.comesTo(Phase.COMPLETED, others);

      assertThat(site.ledger.begun().indexOf(others)).isEqualTo(1);
    }
  }
}
