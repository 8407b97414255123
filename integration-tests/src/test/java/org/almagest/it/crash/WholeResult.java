package org.almagest.it.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every result that is there is all there. */
final class WholeResult {
  private WholeResult() {}

  static List<String> violations(Errand errand, Map<Kind, Content> expected) {
    List<String> found = new ArrayList<>();
    List<Event.Fetched> fetched = errand.all(Event.Fetched.class).toList();
    if (errand.phase().filter(phase -> phase == Phase.COMPLETED).isPresent() && fetched.isEmpty()) {
      found.add("COMPLETED, but its result was not to be had");
    }
    for (Event.Fetched each : fetched) {
      each.fault().ifPresent(fault -> found.add("result: " + fault));
      Content right = expected.get(errand.kind());
      if (!each.found().equals(right)) {
        found.add("result: %s, must be %s".formatted(each.found(), right));
      }
    }
    return found;
  }
}
