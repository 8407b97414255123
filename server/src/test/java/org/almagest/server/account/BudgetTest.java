package org.almagest.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BudgetTest {
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void aFiftiethOfTheMachineIsSpentInTheLongRun() {
    Budget budget = new Budget(2, nanos::get);
    Duration hash = Duration.ofMillis(50);
    long spent = 0;
    while (nanos.get() < Duration.ofMinutes(10).toNanos()) {
      nanos.addAndGet(budget.empty().toNanos());
      assertThat(budget.empty()).isZero();
      budget.spent(hash.toNanos());
      spent += hash.toNanos();
    }

    // 2 % of two processors over ten minutes, and what was in store at the beginning.
    assertThat(Duration.ofNanos(spent))
        .isBetween(Duration.ofSeconds(24), Duration.ofMillis(26_200));
  }

  @Test
  void whatIsInStoreDoesNotGrowWithoutEnd() {
    Budget budget = new Budget(1, nanos::get);
    nanos.addAndGet(Duration.ofDays(1).toNanos());

    budget.spent(Duration.ofSeconds(3).toNanos());

    assertThat(budget.empty()).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(51));
  }
}
