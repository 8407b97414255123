package org.almagest.server.jobtable;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.almagest.server.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Drops tables whose jobs are gone, or that nobody has used for a while. Every node does. From the
 * moment in which a job goes its table shows no rows; this gives its room back. Thread-safe.
 */
@Component
class JobTableSweep implements InitializingBean, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(JobTableSweep.class);
  private static final Duration ROUND = Duration.ofSeconds(5);

  private final LoadedTables loaded;
  private final JobTableDrops drops;
  private final Duration idle;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("job-tables").factory());

  JobTableSweep(LoadedTables loaded, JobTableDrops drops, Settings settings) {
    this.loaded = loaded;
    this.drops = drops;
    this.idle = settings.jobs().tables().idle();
  }

  @Override
  public void afterPropertiesSet() {
    ScheduledFuture<?> _ =
        rounds.scheduleWithFixedDelay(
            this::sweepUnharmed, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void sweepUnharmed() {
    try {
      sweep();
    } catch (RuntimeException unreachable) {
      LOG.debug("tables of jobs cannot be looked at", unreachable);
    }
  }

  /** Looks once. */
  void sweep() {
    loaded.stale(idle).forEach(drops::drop);
  }

  @Override
  public void destroy() {
    rounds.shutdownNow();
  }
}
