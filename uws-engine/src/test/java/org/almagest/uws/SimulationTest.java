package org.almagest.uws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A job once accepted ends in an honest phase, whatever happens to nodes and the store. */
class SimulationTest {
  private static final int CLIENTS = 4;
  private static final int HARMS = 12;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void noJobIsLost(long seed) throws Exception {
    Random random = new Random(seed);
    try (Simulation simulation = new Simulation()) {
      simulation.clients(CLIENTS, random);
      for (int i = 0; i < HARMS; i++) {
        Thread.sleep(random.nextInt(100));
        simulation.harm(random);
      }
      simulation.calm();
      Until.holds("every job ended", () -> simulation.jobs().stream().allMatch(this::hasEnded));
      check(simulation);
    }
  }

  private boolean hasEnded(Job job) {
    return job.phase().isTerminal();
  }

  private void check(Simulation simulation) throws InterruptedException {
    List<Job> jobs = simulation.jobs();
    Set<JobId> ids = jobs.stream().map(Job::id).collect(Collectors.toSet());
    assertThat(simulation.accepted)
        .allMatch(id -> ids.contains(id) || simulation.askedToGo.contains(id));
    assertThat(ids).doesNotContainAnyElementsOf(simulation.destroyed);
    assertThat(jobs).anyMatch(job -> job.phase() == Phase.COMPLETED);
    jobs.forEach(job -> check(simulation, job));
    Until.holds("no file without a job", () -> ids.containsAll(simulation.site.files.jobs()));
    Until.holds(
        "no file of an attempt that came to nothing",
        () ->
            jobs.stream()
                .allMatch(
                    job -> simulation.site.files.of(job.id()).size() <= job.results().size()));
  }

  private void check(Simulation simulation, Job job) {
    List<String> results = job.results().stream().map(Result::file).toList();
    assertThat(results).hasSize(job.phase() == Phase.COMPLETED ? 1 : 0);
    assertThat(simulation.site.files.of(job.id())).containsAll(results);
    assertThat(job.error().isPresent()).isEqualTo(job.phase() != Phase.COMPLETED);
    Job aborted = simulation.aborted.get(job.id());
    if (aborted != null) {
      assertThat(job.phase()).isEqualTo(Phase.ABORTED);
      assertThat(job.attempt()).as("begun after its abort").isEqualTo(aborted.attempt());
    }
  }
}
