package org.almagest.it.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What must hold of every job, whatever was killed. */
final class Checks {
  private Checks() {}

  /** What does not hold; empty if all is well. */
  static List<String> violations(Evidence evidence) {
    List<Function<Errand, List<String>>> checks =
        List.of(
            Checks::strange,
            OrderOfEvents::violations,
            errand -> FinalPhase.violations(errand, evidence),
            errand -> WholeResult.violations(errand, evidence.expected()));
    List<String> found = new ArrayList<>();
    for (Errand errand : evidence.errands()) {
      for (Function<Errand, List<String>> check : checks) {
        check.apply(errand).forEach(what -> found.add(errand + ": " + what));
      }
    }
    found.addAll(new OrphanStatements(evidence).violations());
    return found;
  }

  private static List<String> strange(Errand errand) {
    return errand.all(Event.Strange.class).map(Event.Strange::what).toList();
  }
}
