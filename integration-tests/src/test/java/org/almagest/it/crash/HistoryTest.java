package org.almagest.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checker finds what is wrong: made-up histories, each with one fault. */
class HistoryTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Content RIGHT = new Content(1, 31);
  private static final Duration LEASE = Duration.ofSeconds(3);

  private final Errand errand = new Errand(Kind.SMALL);

  @Test
  void aGoodHistoryIsGood() {
    accepted(0);
    seen(1, Phase.PENDING);
    told(2, Order.RUN);
    seen(3, Phase.QUEUED);
    seen(4, Phase.EXECUTING);
    seen(5, Phase.QUEUED);
    seen(6, Phase.COMPLETED);
    fetched(7, RIGHT);
    told(8, Order.ABORT);
    seen(9, Phase.COMPLETED, 6);

    assertThat(violations()).isEmpty();
  }

  @Test
  void aLostJobIsFound() {
    accepted(0);
    gone(1);

    assertThat(violations()).singleElement().asString().contains("lost: gone");
  }

  @Test
  void aJobThatNobodyEverSawIsFound() {
    accepted(0);

    assertThat(violations()).singleElement().asString().contains("lost: never seen");
  }

  @Test
  void aJobThatHangsIsFound() {
    accepted(0);
    seen(1, Phase.EXECUTING);

    assertThat(violations()).singleElement().asString().contains("stuck: EXECUTING");
  }

  @Test
  void aJobThatWasMadeTwiceIsFound() {
    accepted(0);
    errand.add(new Event.Accepted("2", at(1), at(1)));
    seen(2, Phase.COMPLETED);
    fetched(3, RIGHT);

    assertThat(violations()).anyMatch(text -> text.contains("made twice"));
  }

  @Test
  void aJobThatEndsTwiceIsFound() {
    accepted(0);
    seen(1, Phase.ERROR);
    seen(2, Phase.COMPLETED);
    fetched(3, RIGHT);

    assertThat(violations()).singleElement().asString().contains("ERROR, then COMPLETED");
  }

  @Test
  void aJobThatFallsBackToPendingIsFound() {
    accepted(0);
    seen(1, Phase.EXECUTING);
    seen(2, Phase.PENDING);
    seen(3, Phase.COMPLETED);
    fetched(4, RIGHT);

    assertThat(violations()).singleElement().asString().contains("EXECUTING, then PENDING");
  }

  @Test
  void aConfirmedRunThatIsForgottenIsFound() {
    accepted(0);
    told(1, Order.RUN);
    seen(2, Phase.PENDING);
    seen(3, Phase.COMPLETED);
    fetched(4, RIGHT);

    assertThat(violations()).singleElement().asString().contains("PENDING after RUN");
  }

  @Test
  void whatWasAskedAtTheSameTimeMayCrossOver() {
    accepted(0);
    errand.add(seen(Phase.COMPLETED, 1, at(1), at(3)));
    errand.add(seen(Phase.EXECUTING, 1, at(2), at(4)));
    seen(5, Phase.COMPLETED, 1);
    fetched(6, RIGHT);

    assertThat(violations()).isEmpty();
  }

  @Test
  void aDeletedJobThatComesBackIsFound() {
    accepted(0);
    told(1, Order.DELETE);
    seen(2, Phase.QUEUED);
    gone(3);

    assertThat(violations()).singleElement().asString().contains("resurrected: deleted");
  }

  @Test
  void aDeletedJobThatIsGoneIsGood() {
    accepted(0);
    told(1, Order.DELETE);
    gone(2);

    assertThat(violations()).isEmpty();
  }

  @Test
  void aJobThatRunsAfterItWasAbortedIsFound() {
    accepted(0);
    told(1, Order.ABORT);
    seen(2, Phase.EXECUTING);
    seen(3, Phase.ABORTED);

    assertThat(violations()).singleElement().asString().contains("EXECUTING after ABORT");
  }

  @Test
  void aJobThatCompletesAfterItWasAbortedIsFound() {
    accepted(0);
    told(1, Order.ABORT);
    seen(3, Phase.COMPLETED, 2);
    fetched(4, RIGHT);

    assertThat(violations()).singleElement().asString().contains("came to COMPLETED after ABORT");
  }

  @Test
  void anAbortThatNobodyAskedForIsFound() {
    accepted(0);
    seen(1, Phase.ABORTED);

    assertThat(violations()).singleElement().asString().contains("nobody asked");
  }

  @Test
  void aTruncatedResultIsFound() {
    accepted(0);
    seen(1, Phase.COMPLETED);
    fetched(2, Content.NONE);

    assertThat(violations()).singleElement().asString().contains("must be");
  }

  @Test
  void aFaultyFileIsFound() {
    accepted(0);
    seen(1, Phase.COMPLETED);
    errand.add(new Event.Fetched(RIGHT, Optional.of("wrong digest"), at(2), at(2)));

    assertThat(violations()).singleElement().asString().contains("wrong digest");
  }

  @Test
  void aResultThatIsNotThereIsFound() {
    accepted(0);
    seen(1, Phase.COMPLETED);

    assertThat(violations()).singleElement().asString().contains("not to be had");
  }

  @Test
  void anErrorNeedsAnExcuseAndADeath() {
    accepted(0);
    errand.add(
        new Event.Seen(Phase.ERROR, Optional.of(at(1)), Optional.of("node died"), at(2), at(2)));

    assertThat(violations()).singleElement().asString().contains("nothing was killed");
    assertThat(violations(List.of(), List.of(killed(0, 1)))).isEmpty();
  }

  @Test
  void aStrangeAnswerIsFound() {
    accepted(0);
    errand.add(new Event.Strange("418", at(1), at(1)));
    told(2, Order.DELETE);
    gone(3);

    assertThat(violations()).singleElement().asString().contains("418");
  }

  @Test
  void aStatementThatRunsAfterTheAbortIsFound() {
    accepted(0);
    told(1, Order.ABORT);
    seen(2, Phase.ABORTED);

    assertThat(violations(List.of(sighting(1, 2)), List.of())).isEmpty();
    assertThat(violations(List.of(sighting(1, 5)), List.of())).hasSize(1);
    assertThat(violations(List.of(sighting(1, 5)), List.of(killed(0, 4)))).isEmpty();
    assertThat(violations(List.of(sighting(1, 15)), List.of(killed(0, 4)))).hasSize(1);
  }

  @Test
  void anAttemptThatWasReplacedAndRunsOnIsFound() {
    accepted(0);
    seen(20, Phase.COMPLETED);
    fetched(21, RIGHT);

    assertThat(violations(List.of(sighting(2, 5), sighting(1, 6)), List.of())).isEmpty();
    assertThat(violations(List.of(sighting(2, 5), sighting(1, 9)), List.of())).hasSize(1);
  }

  @Test
  void filesThatBelongToNoJobAreFound(@TempDir Path folder) throws IOException {
    accepted(0);
    seen(1, Phase.COMPLETED);
    Files.writeString(Files.createDirectory(folder.resolve("1")).resolve("result"), "");
    assertThat(Remains.files(folder, List.of(errand))).isEmpty();

    Files.writeString(folder.resolve("1/leftover.part"), "");
    Files.writeString(Files.createDirectory(folder.resolve("2")).resolve("result"), "");

    assertThat(Remains.files(folder, List.of(errand))).hasSize(2);
  }

  private List<String> violations() {
    return violations(List.of(), List.of());
  }

  private List<String> violations(List<Sighting> sightings, List<Disruption> disruptions) {
    Map<Kind, Content> expected = Map.of(Kind.SMALL, RIGHT);
    return Checks.violations(
        new Evidence(List.of(errand), sightings, disruptions, expected, LEASE));
  }

  private static Instant at(long seconds) {
    return START.plusSeconds(seconds);
  }

  private void accepted(long time) {
    errand.add(new Event.Accepted("1", at(time), at(time)));
  }

  private void told(long time, Order order) {
    errand.add(new Event.Told(order, true, at(time), at(time)));
  }

  private void gone(long time) {
    errand.add(new Event.Gone(at(time), at(time)));
  }

  private void fetched(long time, Content found) {
    errand.add(new Event.Fetched(found, Optional.empty(), at(time), at(time)));
  }

  private void seen(long time, Phase phase) {
    seen(time, phase, time);
  }

  private void seen(long time, Phase phase, long ended) {
    errand.add(seen(phase, ended, at(time), at(time)));
  }

  private static Event seen(Phase phase, long ended, Instant from, Instant to) {
    Optional<Instant> end = phase.isFinal() ? Optional.of(at(ended)) : Optional.empty();
    return new Event.Seen(phase, end, Optional.empty(), from, to);
  }

  private static Sighting sighting(int attempt, long time) {
    return new Sighting("1", attempt, at(time));
  }

  private static Disruption killed(long from, long to) {
    return new Disruption(Disruption.Means.KILL_NODE, at(from), at(to));
  }
}
