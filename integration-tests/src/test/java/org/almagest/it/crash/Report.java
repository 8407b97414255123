package org.almagest.it.crash;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run counted, for people.
 *
 * @param seed that chance began with
 * @param violations of what must hold
 */
record Report(long seed, Evidence evidence, Tally tally, List<String> violations) {
  private static final int SHOWN = 40;

  String text() {
    StringBuilder text = new StringBuilder("crash test, seed " + seed + "\n");
    table(text, "jobs by kind", evidence.errands().stream().map(each -> each.kind().name()));
    table(text, "jobs by last phase", evidence.errands().stream().map(Report::end));
    table(text, "disruptions", evidence.disruptions().stream().map(each -> each.what().name()));
    table(text, "what clients said and saw", events());
    table(text, "excuses of ERROR", excuses());
    text.append("of these, ended by one disruption: ").append(diedAtOnce()).append('\n');
    text.append("jobs begun again: ").append(begunAgain()).append('\n');
    text.append("statements seen at work: ").append(evidence.sightings().size()).append('\n');
    tally.counts().forEach((name, count) -> text.append(name + ": " + count + "\n"));
    text.append("violations: ").append(violations.size()).append('\n');
    violations.stream().limit(SHOWN).forEach(each -> text.append("  ").append(each).append('\n'));
    return text.toString();
  }

  private static String end(Errand errand) {
    if (errand.id().isEmpty()) {
      return "(never accepted)";
    }
    return errand.phase().map(Phase::name).orElse("(deleted)");
  }

  private Stream<String> events() {
    return evidence.errands().stream()
        .flatMap(errand -> errand.events().stream())
        .map(event ->
            switch (event) {
              case Event.Accepted _ -> "accepted";
              case Event.Told told ->
                  told.order() + (told.confirmed() ? " confirmed" : " not confirmed");
              case Event.Seen seen -> "seen " + seen.phase();
              case Event.Gone _ -> "seen to be gone";
              case Event.Fetched _ -> "result fetched";
              case Event.Strange _ -> "strange answer";
            });
  }

  private Stream<String> excuses() {
    return evidence.errands().stream()
        .filter(errand -> !errand.kind().fails())
        .flatMap(errand -> errand.last().stream())
        .filter(Event.Seen.class::isInstance)
        .map(Event.Seen.class::cast)
        .filter(seen -> seen.phase() == Phase.ERROR)
        .map(seen -> seen.excuse().orElse("(none)"));
  }

  /** A job is begun twice, so it should take two deaths to fail it. */
  private long diedAtOnce() {
    return evidence.errands().stream()
        .filter(errand -> !errand.kind().fails())
        .filter(errand -> errand.phase().filter(phase -> phase == Phase.ERROR).isPresent())
        .filter(errand -> disruptions(errand) < 2)
        .count();
  }

  private long disruptions(Errand errand) {
    Instant end =
        errand
            .all(Event.Seen.class)
            .flatMap(seen -> seen.ended().stream())
            .findFirst()
            .orElse(Instant.MAX);
    return evidence.disruptions().stream()
        .filter(each -> each.touches(errand.begun(), end))
        .count();
  }

  private long begunAgain() {
    return evidence.sightings().stream()
        .filter(sighting -> sighting.attempt() > 1)
        .map(Sighting::id)
        .distinct()
        .count();
  }

  private static void table(StringBuilder text, String title, Stream<String> names) {
    Map<String, Long> counts =
        names.collect(
            Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    text.append(title).append(":\n");
    counts.forEach((name, count) -> text.append("  %6d  %s%n".formatted(count, name)));
  }
}
