package org.almagest.uws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhaseTest {
  /** UWS-12. */
  @ParameterizedTest
  @EnumSource(Phase.class)
  void endedJobsStayEnded(Phase phase) {
    for (JobEvent event : JobEvent.values()) {
      boolean goesOn = phase.on(event).filter(next -> !next.isTerminal()).isPresent();
      assertThat(phase.isTerminal() && goesOn).as(event.name()).isFalse();
    }
  }
}
