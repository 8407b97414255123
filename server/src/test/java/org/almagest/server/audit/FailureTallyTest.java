package org.almagest.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureTallyTest {
  private final FailureTally tally = new FailureTally();

  @Test
  void theFirstIsKeptAndTheOthersAreCounted() {
    List<AuditRow> kept = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      tally.add(failure("ann", "192.0.2.1")).ifPresent(kept::add);
    }
    tally.add(failure("bob", "192.0.2.1")).ifPresent(kept::add);

    assertThat(kept).extracting(row -> row.event().who()).containsExactly("ann", "bob");
    assertThat(tally.end())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.event().who()).isEqualTo("ann");
          assertThat(row.event().note()).isEqualTo("9999 more within a minute");
        });
    assertThat(tally.end()).isEmpty();
    assertThat(tally.add(failure("ann", "192.0.2.1"))).isPresent();
  }

  @Test
  void manyNamesAndAddressesBecomeFewRows() {
    int kept = 0;
    for (int i = 0; i < 10_000; i++) {
      kept += tally.add(failure("guess" + i, "address " + i)).isPresent() ? 1 : 0;
    }
    List<AuditRow> rows = tally.end();

    assertThat(kept + rows.size()).isLessThan(1100);
    assertThat(rows)
        .singleElement()
        .satisfies(row -> {
          assertThat(row.event().who()).isNull();
          assertThat(row.event().from()).isEqualTo("many addresses");
        });
  }

  private static AuditRow failure(String who, String from) {
    return new AuditRow(Instant.EPOCH, new AuditEvent("sign-in", who, from, null, false, "wrong"));
  }
}
