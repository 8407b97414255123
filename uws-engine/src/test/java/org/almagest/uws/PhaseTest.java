package org.almagest.uws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhaseTest {
  /** UWS-12. */
  @ParameterizedTest
  @EnumSource(Phase.class)
  void endedJobsStayEnded(Phase phase) {
    if (phase.isTerminal()) {
      assertThat(phase.next()).allMatch(Phase::isTerminal);
    } else {
      assertThat(phase.next()).contains(Phase.ABORTED, Phase.ERROR).doesNotContain(phase);
    }
  }

  /** UWS-11: whatever the phase, the way to the end is open. */
  @ParameterizedTest
  @EnumSource(Phase.class)
  void everyPhaseLeadsToAnEnd(Phase phase) {
    Set<Phase> reached = EnumSet.of(phase);
    int before = 0;
    while (reached.size() > before) {
      before = reached.size();
      Set.copyOf(reached).forEach(from -> reached.addAll(from.next()));
    }
    assertThat(reached).contains(Phase.ARCHIVED);
  }

  @Test
  void nothingRunsWithoutHavingBeenQueuedOrHeld() {
    assertThat(Phase.PENDING.mayBecome(Phase.EXECUTING)).isFalse();
    assertThat(Phase.PENDING.mayBecome(Phase.COMPLETED)).isFalse();
    assertThat(Phase.QUEUED.mayBecome(Phase.EXECUTING)).isTrue();
  }
}
